package museum.foyer.conversation;

/** The ways in which visitors ask. */
public enum Channel {
  /** The museum's own site. */
  WEB
}
