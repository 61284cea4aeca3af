package museum.foyer.answering.evidence;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import museum.foyer.answering.desk.Desk;
import museum.foyer.answering.desk.Names;
import museum.foyer.answering.desk.Source;
import museum.foyer.answering.desk.Subject;
import museum.foyer.answering.desk.Subject.Dimension;
import museum.foyer.knowledge.Kind;
import museum.foyer.knowledge.Language;
import museum.foyer.retrieval.Passage;
import museum.foyer.understanding.Reader;
import museum.foyer.understanding.words.Figure;
import museum.foyer.understanding.words.ReadText;

/** Reads one stored text: what it claims, of whom, and by which words it is known. */
final class StoredLineReader {

  private final Desk desk;
  private final Reader reader;
  private final SentenceReader sentences;
  private final Set<String> quantities = new HashSet<>();

  StoredLineReader(Desk desk, Reader reader, Names names) {
    this.desk = desk;
    this.reader = reader;
    this.sentences = new SentenceReader(names, Map.of());
  }

  StoredLine read(Passage passage) {
    Source source = EvidenceFolder.source(passage);
    Set<Subject> ofEntry = ofEntry(passage, source);
    List<Claim> claims = new ArrayList<>();
    Set<Subject> names = new HashSet<>();
    SentenceReader.Reading title = read(passage.title(), passage.language());
    Set<String> words = new HashSet<>(TextAssertions.words(title.polarity()));
    TextAssertions assertions =
        new TextAssertions(sentences, ofEntry, title.polarity().statements());
    for (String sentence : split(passage.text(), passage.language())) {
      SentenceReader.Reading reading = read(sentence, passage.language());
      assertions.add(reading);
      words.addAll(TextAssertions.words(reading.polarity()));
      sentences.names(reading).forEach(placed -> names.add(placed.subject()));
      for (Said said : sentences.said(reading)) {
        Set<Subject> subjects = new HashSet<>(ofEntry);
        said.about().values().forEach(subjects::addAll);
        claims.addAll(EvidenceFolder.claims(said.figure(), subjects, reading));
        weekday(said.figure()).forEach(names::add);
      }
    }
    ofEntry.stream()
        .filter(subject -> subject.dimension() == Dimension.EXHIBITION)
        .forEach(names::add);
    desk.venues().stream().limit(1).forEach(venue -> names.add(Subject.venue(venue.key())));
    boolean mixable =
        claims.stream()
            .map(Claim::value)
            .anyMatch(v -> v instanceof Value.Time || v instanceof Value.Money);
    Line line =
        new Line(
            source,
            passage.title() + " " + passage.text(),
            claims,
            names,
            mixable ? keywords(title.text(), passage.language()) : Set.of(),
            // whether an exhibition is on is computed from its dates, never read
            assertions.all().stream()
                .filter(known -> !Assertion.SHOWN.contains(known.aspect()))
                .toList(),
            passage.language() == desk.language() ? words : Set.of());
    return new StoredLine(line, quantities);
  }

  private static Set<Subject> ofEntry(Passage passage, Source source) {
    Set<Subject> ofEntry = new HashSet<>(Set.of(EvidenceFolder.entry(source)));
    if (passage.kind() == Kind.EXHIBITION) {
      ofEntry.add(Subject.exhibition(passage.key()));
    }
    return ofEntry;
  }

  private static Stream<Subject> weekday(Figure figure) {
    return figure instanceof Figure.Day day
        ? day.weekday().stream().map(Subject::weekday)
        : Stream.empty();
  }

  private Set<String> keywords(ReadText title, Language language) {
    return title.keywords().stream()
        .map(ReadText.Keyword::word)
        .filter(word -> !reader.isAboutFacts(word, language))
        .collect(Collectors.toSet());
  }

  private static List<String> split(String text, Language language) {
    BreakIterator breaks = BreakIterator.getSentenceInstance(language.locale());
    breaks.setText(text);
    List<String> parts = new ArrayList<>();
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      parts.add(text.substring(start, end).strip());
      start = end;
    }
    return parts;
  }

  private SentenceReader.Reading read(String text, Language language) {
    SentenceReader.Reading reading = SentenceReader.read(reader, text, language, desk.today());
    quantities.addAll(reading.polarity().quantities());
    return reading;
  }
}
