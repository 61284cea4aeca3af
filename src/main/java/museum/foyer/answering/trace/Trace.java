package museum.foyer.answering.trace;

import java.util.List;
import museum.foyer.answering.desk.Desk;
import museum.foyer.answering.evidence.Facts;
import museum.foyer.answering.lock.Doubt;
import museum.foyer.llm.Prompt;
import museum.foyer.retrieval.Passage;

/** Hears how one answer comes about, on the thread that answers. */
public interface Trace {

  /** Nobody listens. */
  Trace NONE = new Trace() {};

  /** A step begins, perhaps not for the first time. */
  default void begins(Step step) {}

  /** A step ends; one that has not begun, or has ended before, did not go on. */
  default void ends(Step step) {}

  default void understood(Desk desk) {}

  default void computed(Facts facts) {}

  /** Ranked, also those too far off to be evidence. What is found later takes its place. */
  default void found(List<Passage> passages) {}

  /** What a model is told in order to answer. */
  default void prompted(Prompt prompt) {}

  /** A sentence of the model that is not shown. */
  default void withheld(String sentence, Doubt why) {}
}
