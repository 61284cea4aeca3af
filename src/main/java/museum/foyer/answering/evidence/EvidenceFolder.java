package museum.foyer.answering.evidence;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
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
import museum.foyer.knowledge.hours.Day;
import museum.foyer.knowledge.hours.OpeningCalendar;
import museum.foyer.knowledge.hours.Venue;
import museum.foyer.retrieval.Passage;
import museum.foyer.understanding.Reader;
import museum.foyer.understanding.polarity.Aspect;
import museum.foyer.understanding.words.Figure;

/** Puts together the evidence of one answer: computed facts, stored texts and the contact. */
public final class EvidenceFolder {

  private static final Set<Aspect> COMPUTED =
      EnumSet.of(Aspect.OPEN, Aspect.FREE, Aspect.RUNNING, Aspect.OVER, Aspect.COMING);

  private final Desk desk;
  private final Reader reader;
  private final StoredLines stored;
  private final Names names;
  private final SentenceReader sentences;
  private final List<Line> lines = new ArrayList<>();
  private final Set<String> quantities = new HashSet<>();

  /**
   * For one answer: a folder is filled once.
   *
   * @param names every name an answer may use or must not use
   */
  public EvidenceFolder(Desk desk, Reader reader, StoredLines stored, Names names) {
    this.desk = desk;
    this.reader = reader;
    this.stored = stored;
    this.names = names;
    this.sentences = new SentenceReader(names, Map.of());
  }

  /** The facts first, then the passages in their order; the contact last, if there is anything. */
  public Evidence of(Facts facts, List<Passage> passages) {
    facts.lines().forEach(line -> lines.add(withFiguresOfText(line)));
    passages.forEach(this::add);
    if (!lines.isEmpty()) {
      lines.add(contact());
    }
    return new Evidence(lines, quantities, now(facts));
  }

  private void add(Passage passage) {
    StoredLine line = stored.of(desk, names, passage);
    lines.add(line.line());
    quantities.addAll(line.quantities());
  }

  /** Whether the venues asked about are open right now: computed, but no line of its own. */
  private List<Assertion> now(Facts facts) {
    if (facts.none()) {
      return List.of();
    }
    List<Assertion> now = new ArrayList<>();
    for (Venue venue : desk.asked()) {
      OpeningCalendar calendar = venue.calendar(desk.museum());
      if (calendar.on(desk.today()).state() != Day.State.UNCONFIRMED) {
        boolean open = calendar.at(desk.question().askedAt()).isPresent();
        Set<Subject> subjects = Set.of(Subject.NOW, Subject.venue(venue.key()));
        now.add(Assertion.computed(Aspect.OPEN, open, subjects));
      }
    }
    return now;
  }

  /**
   * Words by which a sentence is known to speak of one of the stored texts that hold prices or
   * times.
   */
  public Map<String, Subject> keywords(Evidence evidence) {
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

  /** What an answer taken from this passage cites. */
  public static Source source(Passage passage) {
    return new Source(id(passage.kind()) + "/" + passage.key(), passage.title(), passage.url());
  }

  private static String id(Kind kind) {
    return switch (kind) {
      case EXHIBITION -> "exhibitions";
      case HOUSE_RULE -> "house-rules";
      default -> kind.name().toLowerCase(java.util.Locale.ROOT);
    };
  }

  static Subject entry(Source source) {
    return new Subject(Subject.Dimension.ENTRY, source.id());
  }

  /**
   * Titles, conditions and places hold numbers and rules too; they are said of the same subjects as
   * the line. What was computed is known better than it can be read.
   */
  private Line withFiguresOfText(Line line) {
    SentenceReader.Reading reading = read(line.text(), desk.language());
    List<Claim> claims = new ArrayList<>(line.claims());
    reading.text().figures().stream()
        .filter(figure -> !(figure instanceof Figure.Time) && !(figure instanceof Figure.Money))
        .flatMap(figure -> claims(figure, line.names(), reading).stream())
        .forEach(claims::add);
    Set<String> words = TextAssertions.words(reading.polarity());
    Set<String> limits = TextAssertions.limits(reading.polarity());
    Set<Subject> anyDay =
        line.names().stream()
            .filter(subject -> subject.dimension() != Dimension.DAY)
            .collect(Collectors.toSet());
    TextAssertions read = new TextAssertions(sentences, anyDay, List.of());
    read.add(reading);
    List<Assertion> assertions =
        Stream.concat(
                line.assertions().stream().map(known -> known.within(words, limits)),
                read.all().stream().filter(known -> !COMPUTED.contains(known.aspect())))
            .toList();
    return new Line(
        line.source(), line.text(), claims, line.names(), line.keywords(), assertions, words);
  }

  private SentenceReader.Reading read(String text, Language language) {
    SentenceReader.Reading reading = SentenceReader.read(reader, text, language, desk.today());
    quantities.addAll(reading.polarity().quantities());
    return reading;
  }

  static List<Claim> claims(Figure figure, Set<Subject> subjects, SentenceReader.Reading reading) {
    return Values.of(figure).stream()
        .map(value -> new Claim(value, subjects, reading.polarity().of(figure)))
        .toList();
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
}
