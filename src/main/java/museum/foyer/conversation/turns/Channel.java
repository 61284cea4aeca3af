package museum.foyer.conversation.turns;

/** The ways in which visitors ask. */
public enum Channel {
  /** The museum's own site. */
  WEB,
  /** Direct messages to the museum's page on Facebook. */
  MESSENGER,
  /** Direct messages to the museum's professional account. */
  INSTAGRAM
}
