package museum.foyer.staff.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import museum.foyer.answering.AnswerEvent;
import museum.foyer.answering.desk.Source;

/** What a visitor would get to read. */
final class Heard implements Predicate<AnswerEvent> {

  private final List<String> sentences = new ArrayList<>();
  private final List<Source> sources = new ArrayList<>();
  private Optional<String> model = Optional.empty();

  @Override
  public boolean test(AnswerEvent event) {
    if (event instanceof AnswerEvent.Started started) {
      model = started.model();
    } else if (event instanceof AnswerEvent.Sentence sentence) {
      sentences.add(sentence.text());
    } else if (event instanceof AnswerEvent.Sources found) {
      sources.addAll(found.sources());
    }
    return true;
  }

  String text() {
    return String.join(" ", sentences);
  }

  List<Source> sources() {
    return List.copyOf(sources);
  }

  /** That phrased it; empty if none did. */
  Optional<String> model() {
    return model;
  }
}
