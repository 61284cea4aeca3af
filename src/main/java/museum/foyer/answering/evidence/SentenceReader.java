package museum.foyer.answering.evidence;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import museum.foyer.answering.desk.Names;
import museum.foyer.answering.desk.Placed;
import museum.foyer.answering.desk.Subject;
import museum.foyer.answering.desk.Subject.Dimension;
import museum.foyer.knowledge.Language;
import museum.foyer.understanding.Reader;
import museum.foyer.understanding.polarity.Polarity;
import museum.foyer.understanding.polarity.Statement;
import museum.foyer.understanding.words.Figure;
import museum.foyer.understanding.words.ReadText;

/**
 * Reads in a sentence which figure is said of which subjects. Used alike for evidence and for what
 * a model writes.
 */
public final class SentenceReader {

  private final Names names;
  private final Map<String, Subject> entriesByKeyword;

  /**
   * @param entriesByKeyword words that stand for one stored text among those at hand
   */
  public SentenceReader(Names names, Map<String, Subject> entriesByKeyword) {
    this.names = names;
    this.entriesByKeyword = Map.copyOf(entriesByKeyword);
  }

  /** What kinds of subject make a difference for a figure. */
  public static Set<Dimension> dimensions(Figure figure) {
    if (figure instanceof Figure.Time) {
      return EnumSet.of(Dimension.DAY, Dimension.VENUE, Dimension.EXHIBITION, Dimension.ENTRY);
    }
    if (figure instanceof Figure.Money) {
      return EnumSet.of(
          Dimension.VISITOR, Dimension.DAY, Dimension.VENUE, Dimension.EXHIBITION, Dimension.ENTRY);
    }
    if (figure instanceof Figure.Day) {
      return EnumSet.of(Dimension.EXHIBITION, Dimension.VENUE);
    }
    // an age is itself what prices and rules are said of
    return Set.of();
  }

  /** A sentence as it was read. */
  public record Reading(ReadText text, Polarity polarity) {}

  /** A statement with what it is said of, by dimension, and the words that are no names. */
  public record Asserted(
      Statement statement, Map<Dimension, Set<Subject>> about, List<Statement.Word> words) {

    public Asserted {
      about = Map.copyOf(about);
      words = List.copyOf(words);
    }
  }

  /** Figures are read strictly: what cannot be read to one is not guessed. */
  public static Reading read(Reader reader, String sentence, Language language, LocalDate today) {
    ReadText text = reader.readStrictly(sentence, language, today);
    return new Reading(text, reader.polarity(text, language));
  }

  /**
   * Every statement with the subjects named in its clause; what a clause leaves out it has from the
   * one before.
   */
  public List<Asserted> asserted(Reading reading) {
    Map<Dimension, List<Placed>> placed = placed(reading);
    List<Placed> named = names(reading);
    Map<Dimension, Set<Subject>> before = new EnumMap<>(Dimension.class);
    List<Asserted> asserted = new ArrayList<>();
    for (Statement statement : reading.polarity().statements()) {
      Map<Dimension, Set<Subject>> about = new EnumMap<>(before);
      placed.forEach(
          (dimension, all) -> {
            Set<Subject> inside =
                all.stream()
                    .filter(p -> p.start() >= statement.start() && p.end() <= statement.end())
                    .map(Placed::subject)
                    .collect(Collectors.toSet());
            if (!inside.isEmpty() && dimension != Dimension.ENTRY) {
              about.put(dimension, inside);
            }
          });
      before.putAll(about);
      if (reading.text().now()) {
        Set<Subject> days = new HashSet<>(about.getOrDefault(Dimension.DAY, Set.of()));
        days.add(Subject.NOW);
        about.put(Dimension.DAY, days);
      }
      List<Statement.Word> words =
          statement.words().stream()
              .filter(
                  word ->
                      named.stream()
                          .noneMatch(n -> n.start() < word.end() && word.start() < n.end()))
              .toList();
      // "there is a cloakroom, and it is free"
      List<Statement.Word> meant =
          words.isEmpty() && !asserted.isEmpty()
              ? asserted.get(asserted.size() - 1).words()
              : words;
      asserted.add(new Asserted(statement, about, meant));
    }
    return asserted;
  }

  /** Every figure with the subjects it is said of. */
  public List<Said> said(Reading reading) {
    ReadText text = reading.text();
    Map<Dimension, List<Placed>> placed = placed(reading);
    Map<Class<?>, List<Figure>> byType = new HashMap<>();
    text.figures()
        .forEach(
            figure ->
                byType.computeIfAbsent(figure.getClass(), any -> new ArrayList<>()).add(figure));
    return text.figures().stream()
        .map(figure -> said(figure, byType.get(figure.getClass()), placed, reading))
        .toList();
  }

  /** Names but those that are words of every day too: "visitors" of "disabled visitors". */
  public List<Placed> names(Reading reading) {
    return names.in(reading.text().folded()).stream()
        .filter(name -> !reading.polarity().isLight(name.start(), name.end()))
        .toList();
  }

  private Said said(
      Figure figure, List<Figure> alike, Map<Dimension, List<Placed>> placed, Reading reading) {
    Map<Dimension, Set<Subject>> about = new EnumMap<>(Dimension.class);
    for (Dimension dimension : dimensions(figure)) {
      List<Placed> others =
          placed.getOrDefault(dimension, List.of()).stream()
              .filter(subject -> subject.end() <= figure.start() || subject.start() >= figure.end())
              .filter(subject -> !isLastAdmission(subject) || figure instanceof Figure.Time)
              .toList();
      Set<Subject> subjects =
          new Attachment(reading.text().folded(), alike, inClauseOf(figure, others, reading))
              .of(figure);
      if (!subjects.isEmpty()) {
        about.put(dimension, subjects);
      }
    }
    return new Said(figure, about);
  }

  private static boolean isLastAdmission(Placed placed) {
    return placed.subject().equals(Subject.LAST_ADMISSION);
  }

  /** Where the clause of a figure names a subject, those of other clauses are not meant. */
  private static List<Placed> inClauseOf(Figure figure, List<Placed> placed, Reading reading) {
    return reading.polarity().statements().stream()
        .filter(s -> s.start() <= figure.start() && figure.end() <= s.end())
        .findFirst()
        .map(
            s -> placed.stream().filter(p -> s.start() <= p.start() && p.end() <= s.end()).toList())
        .filter(inside -> !inside.isEmpty())
        .orElse(placed);
  }

  private Map<Dimension, List<Placed>> placed(Reading reading) {
    ReadText text = reading.text();
    List<Placed> all = new ArrayList<>(names(reading));
    text.visitors().stream()
        .filter(
            v -> all.stream().noneMatch(name -> name.start() <= v.start() && v.end() <= name.end()))
        .toList()
        .forEach(v -> all.add(new Placed(v.start(), v.end(), Subject.visitor(v.status()))));
    for (Figure figure : text.figures()) {
      if (figure instanceof Figure.Age age) {
        all.add(
            new Placed(
                age.start(),
                age.end(),
                Subject.age(age.years(), reading.polarity().of(age).sense())));
      } else if (figure instanceof Figure.Day day) {
        days(day).forEach(subject -> all.add(new Placed(day.start(), day.end(), subject)));
      }
    }
    for (Polarity.Span span : reading.polarity().spans()) {
      weekdays(span)
          .forEach(day -> all.add(new Placed(span.from().start(), span.until().end(), day)));
    }
    for (ReadText.Keyword keyword : text.keywords()) {
      Subject entry = entriesByKeyword.get(keyword.word());
      if (entry != null) {
        all.add(new Placed(keyword.start(), keyword.end(), entry));
      }
    }
    Map<Dimension, List<Placed>> byDimension = new EnumMap<>(Dimension.class);
    all.forEach(
        p -> byDimension.computeIfAbsent(p.subject().dimension(), any -> new ArrayList<>()).add(p));
    return byDimension;
  }

  private static List<Subject> weekdays(Polarity.Span span) {
    List<Subject> days = new ArrayList<>();
    DayOfWeek last = span.until().weekday().orElseThrow();
    for (DayOfWeek day = span.from().weekday().orElseThrow(); day != last; day = day.plus(1)) {
      days.add(Subject.weekday(day));
    }
    days.add(Subject.weekday(last));
    return days;
  }

  private static List<Subject> days(Figure.Day day) {
    if (day.weekday().isPresent()) {
      DayOfWeek weekday = day.weekday().get();
      return List.of(Subject.weekday(weekday));
    }
    return day.readings().stream()
        .filter(range -> range.from().equals(range.until()))
        .map(Figure.Range::from)
        .map((LocalDate date) -> Subject.day(date))
        .toList();
  }
}
