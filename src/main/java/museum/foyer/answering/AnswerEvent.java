package museum.foyer.answering;

import java.util.List;
import java.util.Optional;
import museum.foyer.answering.desk.Source;
import museum.foyer.knowledge.Language;

/** What happens while a question is answered: started, sentences, sources, closed. */
public sealed interface AnswerEvent {

  /**
   * @param model its name, if a model phrases the answer
   */
  record Started(Language language, Optional<String> model) implements AnswerEvent {}

  /** Checked text that may be shown. Sentences are joined by a space. */
  record Sentence(String text) implements AnswerEvent {}

  record Sources(List<Source> sources) implements AnswerEvent {}

  /**
   * How far the visitor is on the way to a person.
   *
   * @param state {@code offered}, {@code queued}, {@code joined} or {@code ended}
   */
  record Handoff(String state) implements AnswerEvent {}

  /** Always the last one. */
  record Closed(Outcome outcome) implements AnswerEvent {}
}
