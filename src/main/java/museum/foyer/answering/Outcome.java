package museum.foyer.answering;

/** How a question ended. Stored with every turn. */
public enum Outcome {
  /** Computed from hours, prices and exhibitions; no model asked. */
  ANSWERED_FROM_FACTS,
  /** The team's own words, as stored. */
  ANSWERED_FROM_FAQ,
  /** Phrased by the model; every sentence checked against the evidence. */
  ANSWERED_BY_MODEL,
  /** Computed for every way the question can be meant; the visitor is asked which. */
  CLARIFY,
  /** Nothing reliable is known; the contact is offered. */
  UNKNOWN,
  /** No question: the visitor wants a person, and is told who will answer by when. */
  HANDED_OFF,
  /** Asked about something that has nothing to do with a visit. */
  REFUSED,
  /** The model failed or was withheld; the stored wording was sent. */
  DEGRADED,
  /** The model stopped in the middle of its answer; the visitor is told. */
  INTERRUPTED
}
