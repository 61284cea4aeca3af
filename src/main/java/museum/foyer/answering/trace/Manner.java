package museum.foyer.answering.trace;

/**
 * In which manner a question is answered.
 *
 * @param model whether a model may be asked, if there is one
 * @param trace hears how the answer comes about
 */
public record Manner(boolean model, Trace trace) {

  /** As visitors are answered. */
  public static final Manner OF_VISITORS = new Manner(true, Trace.NONE);
}
