package museum.foyer.answering;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import museum.foyer.knowledge.Kind;
import museum.foyer.knowledge.Language;
import museum.foyer.retrieval.Passage;
import museum.foyer.understanding.Figure;
import museum.foyer.understanding.ReadText;
import museum.foyer.understanding.Reader;

/** Puts together the evidence of one answer: computed facts, stored texts and the contact. */
final class EvidenceFolder {

  private final Desk desk;
  private final Reader reader;
  private final SentenceReader sentences;
  private final List<Line> lines = new ArrayList<>();

  EvidenceFolder(Desk desk, Reader reader, Names names) {
    this.desk = desk;
    this.reader = reader;
    this.sentences = new SentenceReader(names, Map.of());
  }

  Evidence of(Facts facts, List<Passage> passages) {
    facts.lines().forEach(line -> lines.add(withFiguresOfText(line)));
    passages.forEach(passage -> lines.add(line(passage)));
    if (!lines.isEmpty()) {
      lines.add(contact());
    }
    return new Evidence(lines);
  }

  /**
   * Words by which a sentence is known to speak of one of the stored texts that hold prices or
   * times.
   */
  Map<String, Subject> keywords(Evidence evidence) {
    Map<String, Set<Subject>> byKeyword = new HashMap<>();
    reader
        .lastAdmissionWords(desk.language())
        .forEach(word -> byKeyword.put(word, new HashSet<>(Set.of(Subject.LAST_ADMISSION))));
    reader
        .totalWords(desk.language())
        .forEach(
            word -> byKeyword.computeIfAbsent(word, any -> new HashSet<>()).add(Subject.TOTAL));
    for (Line line : evidence.lines()) {
      line.keywords()
          .forEach(
              word ->
                  byKeyword
                      .computeIfAbsent(word, any -> new HashSet<>())
                      .add(entry(line.source())));
    }
    return byKeyword.entrySet().stream()
        .filter(entry -> entry.getValue().size() == 1)
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().iterator().next()));
  }

  static Source source(Passage passage) {
    return new Source(id(passage.kind()) + "/" + passage.key(), passage.title(), passage.url());
  }

  private static String id(Kind kind) {
    return switch (kind) {
      case EXHIBITION -> "exhibitions";
      case HOUSE_RULE -> "house-rules";
      default -> kind.name().toLowerCase(java.util.Locale.ROOT);
    };
  }

  private static Subject entry(Source source) {
    return new Subject(Subject.Dimension.ENTRY, source.id());
  }

  /**
   * Titles, conditions and places hold numbers too; they are said of the same subjects as the line.
   */
  private Line withFiguresOfText(Line line) {
    Set<Subject> subjects = new HashSet<>(line.names());
    List<Claim> claims = new ArrayList<>(line.claims());
    reader.read(line.text(), desk.language(), desk.today()).figures().stream()
        // times and prices of computed facts are known better than they can be read
        .filter(figure -> !(figure instanceof Figure.Time) && !(figure instanceof Figure.Money))
        .flatMap(figure -> Values.of(figure).stream())
        .forEach(value -> claims.add(new Claim(value, subjects)));
    return new Line(line.source(), line.text(), claims, line.names(), line.keywords());
  }

  private Line line(Passage passage) {
    Source source = source(passage);
    List<Claim> claims = new ArrayList<>();
    Set<Subject> names = new HashSet<>();
    for (String sentence : split(passage.text(), passage.language())) {
      ReadText text = reader.read(sentence, passage.language(), desk.today());
      sentences.names(text).forEach(placed -> names.add(placed.subject()));
      for (Said said : sentences.said(text)) {
        Set<Subject> subjects =
            said.about().values().stream()
                .flatMap(Set::stream)
                .collect(Collectors.toCollection(HashSet::new));
        subjects.add(entry(source));
        if (passage.kind() == Kind.EXHIBITION) {
          subjects.add(Subject.exhibition(passage.key()));
        }
        Values.of(said.figure()).forEach(value -> claims.add(new Claim(value, subjects)));
        weekday(said.figure()).forEach(names::add);
      }
    }
    if (passage.kind() == Kind.EXHIBITION) {
      names.add(Subject.exhibition(passage.key()));
    }
    desk.venues().stream().limit(1).forEach(venue -> names.add(Subject.venue(venue.key())));
    boolean mixable =
        claims.stream()
            .map(Claim::value)
            .anyMatch(v -> v instanceof Value.Time || v instanceof Value.Money);
    return new Line(
        source,
        passage.title() + " " + passage.text(),
        claims,
        names,
        mixable ? keywords(passage) : Set.of());
  }

  private static Stream<Subject> weekday(Figure figure) {
    return figure instanceof Figure.Day day
        ? day.weekday().stream().map(Subject::weekday)
        : Stream.empty();
  }

  private Set<String> keywords(Passage passage) {
    return reader.read(passage.title(), passage.language(), desk.today()).keywords().stream()
        .map(ReadText.Keyword::word)
        .filter(word -> !reader.isAboutFacts(word, passage.language()))
        .collect(Collectors.toSet());
  }

  private Line contact() {
    String text = desk.contact();
    List<Claim> claims =
        reader.read(text, desk.language(), desk.today()).figures().stream()
            .flatMap(figure -> Values.of(figure).stream())
            .map(value -> new Claim(value, Set.of()))
            .toList();
    return new Line(
        desk.source("museum", desk.museum().website()), text, claims, Set.of(), Set.of());
  }

  static List<String> split(String text, Language language) {
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
}
