package museum.foyer.answering.lock;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import museum.foyer.answering.desk.Subject;
import museum.foyer.answering.desk.Subject.Dimension;
import museum.foyer.answering.evidence.Assertion;
import museum.foyer.answering.evidence.Claim;
import museum.foyer.answering.evidence.Evidence;
import museum.foyer.answering.evidence.Line;
import museum.foyer.answering.evidence.SentenceReader;
import museum.foyer.answering.evidence.SentenceReader.Asserted;
import museum.foyer.answering.evidence.SentenceReader.Reading;
import museum.foyer.understanding.polarity.Statement;
import museum.foyer.understanding.words.Figure;

/** Numbers and prices of texts: they count what the words around them name. */
final class Counts {

  private final Evidence evidence;
  private final SentenceReader sentences;

  Counts(Evidence evidence, SentenceReader sentences) {
    this.evidence = evidence;
    this.sentences = sentences;
  }

  /**
   * Whether some line of the evidence has a number or price of the same things.
   *
   * @param same claims of its value
   */
  boolean isOfItsLine(Figure figure, List<Claim> same, Reading reading) {
    if (!(figure instanceof Figure.Number) && !(figure instanceof Figure.Money)) {
      return true;
    }
    Set<String> words = new HashSet<>();
    Set<Subject> visitors = new HashSet<>();
    for (Asserted asserted : sentences.asserted(reading)) {
      Statement clause = asserted.statement();
      if (clause.start() <= figure.start() && figure.end() <= clause.end()) {
        asserted.words().forEach(word -> words.add(word.text()));
        visitors.addAll(asserted.about().getOrDefault(Dimension.VISITOR, Set.of()));
      }
    }
    return evidence.lines().stream()
        .filter(line -> line.claims().stream().anyMatch(same::contains))
        .anyMatch(
            line ->
                isComputed(line)
                    ? figure instanceof Figure.Money || isOf(line, visitors)
                    : line.words().isEmpty() || hasAll(line, words));
  }

  private static boolean isComputed(Line line) {
    return line.assertions().stream().anyMatch(Assertion::computed);
  }

  /** "2 adults" is said of the family ticket only. */
  private static boolean isOf(Line line, Set<Subject> visitors) {
    return line.names().stream().noneMatch(s -> s.dimension() == Dimension.VISITOR)
        || line.names().contains(Subject.ANYBODY)
        || line.names().stream()
            .filter(s -> s.key().startsWith("ticket ") || s.key().contains(" years"))
            .anyMatch(visitors::contains);
  }

  private static boolean hasAll(Line line, Set<String> words) {
    return words.stream()
        .allMatch(word -> line.words().stream().anyMatch(known -> Likeness.same(word, known)));
  }
}
