package museum.foyer.conversation.triage;

/** How far a visitor is on the way to a person. */
public enum Handoff {
  NONE,
  /** Foyer has offered a person and waits for a yes, or for how to reach the visitor. */
  OFFERED,
  /** The museum has been told. */
  QUEUED,
  /** A person answers. */
  JOINED,
  /** A person has answered; Foyer answers again. */
  ENDED
}
