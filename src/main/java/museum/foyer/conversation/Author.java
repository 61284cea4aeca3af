package museum.foyer.conversation;

/** Who has written a message. */
public enum Author {
  VISITOR,
  FOYER,
  /** A person of the museum. */
  STAFF
}
