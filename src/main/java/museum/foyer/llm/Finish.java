package museum.foyer.llm;

/** How a streamed answer ended. Only {@link #STOP} is a whole answer. */
public enum Finish {
  /** The model said it was done. */
  STOP,
  /** The token limit cut the answer. */
  LENGTH,
  /** The connection, the body or the reader ended before the model said it was done. */
  CUT,
  /** A deadline passed after the first piece. */
  TIMED_OUT,
  /** The provider reported an error mid-answer, or sent something that is not an answer. */
  FAILED
}
