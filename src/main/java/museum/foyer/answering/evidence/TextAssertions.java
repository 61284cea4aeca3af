package museum.foyer.answering.evidence;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import museum.foyer.answering.desk.Subject;
import museum.foyer.understanding.polarity.Aspect;
import museum.foyer.understanding.polarity.Polarity;
import museum.foyer.understanding.polarity.Statement;

/** What the team's text of one entry says yes or no to, sentence by sentence. */
final class TextAssertions {

  private final SentenceReader sentences;
  private final Set<Subject> ofEntry;
  private final List<Statement> title;
  private final List<Assertion> found = new ArrayList<>();

  /**
   * @param ofEntry what every sentence of the entry is said of
   * @param title what the entry's title asks or says
   */
  TextAssertions(SentenceReader sentences, Set<Subject> ofEntry, List<Statement> title) {
    this.sentences = sentences;
    this.ofEntry = Set.copyOf(ofEntry);
    this.title = List.copyOf(title);
  }

  void add(SentenceReader.Reading reading) {
    reading.polarity().opener().ifPresent(this::answered);
    for (SentenceReader.Asserted asserted : sentences.asserted(reading)) {
      Set<Subject> subjects = new HashSet<>(ofEntry);
      asserted.about().values().forEach(subjects::addAll);
      add(asserted.statement(), asserted.words(), subjects);
    }
  }

  /** All of the entry, each with the words that stand around it. */
  List<Assertion> all() {
    return found.stream().map(this::withContext).toList();
  }

  /** Words of a text, as far as they say what it is about. */
  static Set<String> words(Polarity polarity) {
    return polarity.statements().stream()
        .flatMap(statement -> statement.words().stream())
        .filter(word -> !word.denied())
        .map(Statement.Word::text)
        .collect(Collectors.toSet());
  }

  static Set<String> limits(Polarity polarity) {
    return polarity.statements().stream()
        .flatMap(statement -> statement.limits().stream())
        .collect(Collectors.toSet());
  }

  /** "Can I draw? – Yes, in pencil": the title is answered. */
  private void answered(boolean yes) {
    title.stream()
        .filter(Statement::clear)
        .forEach(
            asked ->
                found.add(
                    new Assertion(
                        asked.aspect(),
                        asked.holds() == yes,
                        false,
                        ofEntry,
                        asked.words(),
                        Set.of(),
                        asked.limits(),
                        asked.conditions())));
  }

  private void add(Statement statement, List<Statement.Word> words, Set<Subject> subjects) {
    if (!statement.clear()) {
      return;
    }
    found.add(
        new Assertion(
            statement.aspect(),
            statement.holds(),
            false,
            subjects,
            words,
            Set.of(),
            statement.limits(),
            statement.conditions()));
    denied(statement, words)
        .ifPresent(
            denied ->
                found.add(
                    new Assertion(
                        Aspect.ALLOWED,
                        false,
                        false,
                        subjects,
                        denied,
                        Set.of(),
                        statement.limits(),
                        statement.conditions())));
  }

  /** "Photos without flash are allowed": flash is not. */
  private static Optional<List<Statement.Word>> denied(
      Statement statement, List<Statement.Word> words) {
    List<Statement.Word> denied =
        words.stream()
            .filter(Statement.Word::denied)
            .limit(1)
            .map(
                word ->
                    new Statement.Word(
                        word.start(), word.end(), word.text(), false, word.ofFacts(), word.run()))
            .toList();
    return statement.aspect() == Aspect.ALLOWED && statement.holds() && !denied.isEmpty()
        ? Optional.of(denied)
        : Optional.empty();
  }

  /** Title, and what else the entry says the same of; all of it where a sentence says "they". */
  private Assertion withContext(Assertion assertion) {
    boolean pronoun = assertion.words().isEmpty();
    Set<String> context =
        Stream.concat(
                title.stream().flatMap(statement -> statement.words().stream()),
                found.stream()
                    .filter(
                        other ->
                            pronoun
                                || other.aspect() == assertion.aspect()
                                    && other.holds() == assertion.holds())
                    .flatMap(other -> other.words().stream()))
            .filter(word -> !word.denied())
            .map(Statement.Word::text)
            .collect(Collectors.toSet());
    return assertion.within(context, assertion.limits());
  }
}
