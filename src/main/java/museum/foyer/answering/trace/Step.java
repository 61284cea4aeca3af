package museum.foyer.answering.trace;

/** What takes time while a question is answered. */
public enum Step {
  UNDERSTANDING,
  FACTS,
  RETRIEVAL,
  /** A model puts the question in plain English, to search with it too. */
  REPHRASING,
  /** Until the first piece of the model's answer; a part of {@link #MODEL}. */
  MODEL_FIRST_TOKEN,
  /** Until its last piece, with the checks of the lock between. */
  MODEL,
  LOCK
}
