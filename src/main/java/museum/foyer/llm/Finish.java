package museum.foyer.llm;

/** How a streamed answer ended. Only {@link #STOP} is a whole answer. */
public enum Finish {
  /** The model said it was done, or the reader had enough. */
  STOP,
  /** The token limit cut the answer. */
  LENGTH,
  /** The connection or the body ended before the model said it was done. */
  CUT,
  /** A deadline passed after the first piece. */
  TIMED_OUT,
  /** The provider reported an error mid-answer, or sent something that is not an answer. */
  FAILED
}
