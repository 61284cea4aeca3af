package museum.foyer.answering;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import museum.foyer.answering.lock.Doubt;
import museum.foyer.answering.lock.Grounding;
import museum.foyer.answering.trace.Step;
import museum.foyer.answering.trace.Trace;
import museum.foyer.llm.Finish;
import museum.foyer.llm.LanguageModel;
import museum.foyer.llm.Prompt;
import museum.foyer.llm.provider.LlmUnavailableException;

/** Lets the model phrase one answer and gives out its checked sentences. */
final class ModelAnswer {

  private static final int MOST_SENTENCES = 4;

  /** How it went: whether the model may be believed to have said all it had to say. */
  enum End {
    WHOLE,
    /** A sentence was withheld. */
    WITHHELD,
    /** No text came. */
    UNAVAILABLE,
    /** It stopped before it was done. */
    BROKEN,
    /** The visitor left. */
    LEFT
  }

  private final LanguageModel model;
  private final SentenceGate gate;
  private final Grounding grounding;
  private final Trace trace;
  private final Predicate<String> shown;
  private final List<Doubt> doubts = new ArrayList<>();
  private final Set<Integer> citations = new LinkedHashSet<>();
  private int sentences;
  private boolean left;

  /**
   * @param shown gets each sentence that may be shown; false if the visitor has left
   */
  ModelAnswer(
      LanguageModel model,
      SentenceGate gate,
      Grounding grounding,
      Trace trace,
      Predicate<String> shown) {
    this.model = model;
    this.gate = gate;
    this.grounding = grounding;
    this.trace = trace;
    this.shown = shown;
  }

  End run(Prompt prompt) {
    trace.prompted(prompt);
    trace.begins(Step.MODEL);
    trace.begins(Step.MODEL_FIRST_TOKEN);
    Finish finish;
    try {
      finish = model.stream(prompt, this::take);
    } catch (LlmUnavailableException e) {
      return End.UNAVAILABLE;
    } finally {
      trace.ends(Step.MODEL);
    }
    if (!doubts.isEmpty()) {
      return End.WITHHELD;
    } else if (left) {
      return End.LEFT;
    } else if (sentences >= MOST_SENTENCES) {
      return End.WHOLE;
    } else if (finish != Finish.STOP) {
      return End.BROKEN;
    }
    pass(gate.rest());
    return doubts.isEmpty() ? End.WHOLE : End.WITHHELD;
  }

  private boolean take(String piece) {
    trace.ends(Step.MODEL_FIRST_TOKEN);
    return pass(gate.take(piece)) && !gate.tooLong();
  }

  int sentences() {
    return sentences;
  }

  Optional<Doubt> doubt() {
    return doubts.stream().findFirst();
  }

  /** Numbers of the evidence lines the shown sentences cite, from 1. */
  Set<Integer> citations() {
    return citations;
  }

  /** Whether more is wanted. */
  private boolean pass(List<SentenceGate.Sentence> whole) {
    for (SentenceGate.Sentence sentence : whole) {
      trace.begins(Step.LOCK);
      Optional<Doubt> doubt = grounding.doubt(sentence.text());
      trace.ends(Step.LOCK);
      if (doubt.isPresent()) {
        trace.withheld(sentence.text(), doubt.get());
        doubts.add(doubt.get());
        return false;
      }
      sentences++;
      citations.addAll(sentence.citations());
      left = !shown.test(sentence.text());
      if (left || sentences >= MOST_SENTENCES) {
        return false;
      }
    }
    return true;
  }
}
