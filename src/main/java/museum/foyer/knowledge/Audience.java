package museum.foyer.knowledge;

/** For whom the museum's words are chosen. */
public enum Audience {
  /** Everybody for whom nothing else is chosen. */
  GENERAL,
  EXPERT,
  CHILD
}
