package museum.foyer.insights;

/** What the team has made of a group of questions. */
enum GroupState {
  OPEN,
  /** Not worth an answer. */
  DISMISSED,
  /** An entry or a phrasing was drafted. */
  ANSWERED
}
