package museum.foyer.conversation.triage;

/** Who answers a visitor now. */
public enum Attendant {
  FOYER,
  /** Somebody of the museum: Foyer keeps what is written and says nothing. */
  PERSON
}
