package museum.foyer.llm;

import java.util.Optional;
import java.util.function.Predicate;

/** A language model somewhere across a network: slow, costly and not always there. */
public interface LanguageModel {

  /**
   * Whether a call may succeed now: configured, breaker not open, budget left. Costs nothing and
   * promises nothing; {@link #stream} decides.
   */
  boolean available();

  /** The model's name as the provider knows it, to be stored with an answer. */
  String name();

  /**
   * Streams one answer on the calling thread and blocks until it ended. A failure before the first
   * piece that may pass is tried once more; after the first piece nothing is repeated.
   *
   * @param pieces gets each piece of text as it comes; returns false to stop reading: the
   *     provider's connection is closed and the answer counts as {@link Finish#CUT}
   * @return how it ended, after at least one piece
   * @throws LlmUnavailableException if no text came
   */
  Finish stream(Prompt prompt, Predicate<String> pieces);

  /**
   * One short answer as a whole.
   *
   * @return the text, or empty when the answer did not end with {@link Finish#STOP}
   * @throws LlmUnavailableException if no text came
   */
  Optional<String> complete(Prompt prompt);
}
