package museum.foyer.channels.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import museum.foyer.answering.AnswerEvent;
import museum.foyer.answering.Outcome;
import museum.foyer.answering.desk.Source;

/**
 * An answer in one piece.
 *
 * @param locale language of the text
 * @param generated whether a model phrased it
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record WholeAnswer(
    String messageId,
    String locale,
    String text,
    Outcome outcome,
    boolean generated,
    java.util.Optional<String> model,
    List<Source> sources) {

  /** Puts the events of one answer together. */
  static final class Collector implements Predicate<AnswerEvent> {

    private final String messageId;
    private final List<String> sentences = new ArrayList<>();
    private final List<Source> sources = new ArrayList<>();
    private AnswerEvent.Started started;
    private Outcome outcome;

    Collector(String messageId) {
      this.messageId = messageId;
    }

    @Override
    public boolean test(AnswerEvent event) {
      if (event instanceof AnswerEvent.Started first) {
        started = first;
      } else if (event instanceof AnswerEvent.Sentence sentence) {
        sentences.add(sentence.text());
      } else if (event instanceof AnswerEvent.Sources found) {
        sources.addAll(found.sources());
      } else if (event instanceof AnswerEvent.Closed closed) {
        outcome = closed.outcome();
      }
      return true;
    }

    WholeAnswer whole() {
      return new WholeAnswer(
          messageId,
          started.language().tag(),
          String.join(" ", sentences),
          outcome,
          started.model().isPresent(),
          started.model(),
          List.copyOf(sources));
    }
  }
}
