package museum.foyer.staff.contradictions;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import museum.foyer.answering.desk.Subject;
import museum.foyer.answering.desk.Subject.Dimension;
import museum.foyer.answering.evidence.Said;
import museum.foyer.answering.evidence.SentenceReader;
import museum.foyer.understanding.polarity.Statement;
import museum.foyer.understanding.topics.Topic;
import museum.foyer.understanding.words.Figure;

/**
 * One sentence of a text as it was read.
 *
 * @param asked what the text's questions ask; empty if they ask nothing known
 * @param topic of the sentence by itself
 * @param venues the text's questions name
 */
record Sentence(
    Wording wording,
    Optional<Topic> asked,
    Optional<Topic> topic,
    Set<Subject> venues,
    SentenceReader.Reading reading,
    List<SentenceReader.Asserted> asserted,
    List<Said> said) {

  boolean asks(Topic.Subject subject) {
    return asked.filter(topic -> topic.subject() == subject).isPresent();
  }

  /** Whether it speaks of this, and the text is not about something of the team's own. */
  boolean isAbout(Topic.Subject subject) {
    boolean own = asked.filter(topic -> topic.subject() == Topic.Subject.WRITTEN).isPresent();
    return asks(subject) || !own && topic.filter(found -> found.subject() == subject).isPresent();
  }

  <T extends Figure> List<T> figures(Class<T> type) {
    return reading.text().all(type);
  }

  <T extends Figure> List<T> figures(Class<T> type, Statement statement) {
    return figures(type).stream()
        .filter(f -> statement.start() <= f.start() && f.end() <= statement.end())
        .toList();
  }

  String text(Figure figure) {
    return reading.text().folded().substring(figure.start(), figure.end());
  }

  String text() {
    return reading.text().folded();
  }

  /** Keys of what is named in it in this dimension. */
  Set<Subject> named(Dimension dimension) {
    return Stream.concat(
            asserted.stream().map(SentenceReader.Asserted::about), said.stream().map(Said::about))
        .map(about -> about.getOrDefault(dimension, Set.of()))
        .flatMap(Set::stream)
        .collect(Collectors.toSet());
  }

  /** What a figure is said of in this dimension. */
  Set<Subject> of(Figure figure, Dimension dimension) {
    return said.stream()
        .filter(one -> one.figure().equals(figure))
        .map(Said::about)
        .map((Map<Dimension, Set<Subject>> about) -> about.getOrDefault(dimension, Set.of()))
        .findFirst()
        .orElse(Set.of());
  }

  /** How many words it has that are neither names nor those of hours and prices. */
  long otherWords() {
    return asserted.stream()
        .flatMap(one -> one.words().stream())
        .filter(word -> !word.ofFacts())
        .map(Statement.Word::text)
        .distinct()
        .count();
  }

  /** Whether a statement says nothing of anything beside the museum itself. */
  static boolean isOfMuseum(SentenceReader.Asserted asserted) {
    return asserted.words().stream().allMatch(Statement.Word::ofFacts)
        && !asserted.about().containsKey(Dimension.EXHIBITION);
  }
}
