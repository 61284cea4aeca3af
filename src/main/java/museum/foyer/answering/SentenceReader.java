package museum.foyer.answering;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import museum.foyer.answering.Subject.Dimension;
import museum.foyer.understanding.Figure;
import museum.foyer.understanding.ReadText;

/**
 * Reads in a sentence which figure is said of which subjects. Used alike for evidence and for what
 * a model writes.
 */
final class SentenceReader {

  private final Names names;
  private final Map<String, Subject> entriesByKeyword;

  /**
   * @param entriesByKeyword words that stand for one stored text among those at hand
   */
  SentenceReader(Names names, Map<String, Subject> entriesByKeyword) {
    this.names = names;
    this.entriesByKeyword = Map.copyOf(entriesByKeyword);
  }

  /** What kinds of subject make a difference for a figure. */
  static Set<Dimension> dimensions(Figure figure) {
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
    return figure instanceof Figure.Age ? EnumSet.of(Dimension.VISITOR) : Set.of();
  }

  List<Said> said(ReadText text) {
    Map<Dimension, List<Placed>> placed = placed(text);
    Map<Class<?>, List<Figure>> byType = new HashMap<>();
    text.figures()
        .forEach(
            figure ->
                byType.computeIfAbsent(figure.getClass(), any -> new ArrayList<>()).add(figure));
    return text.figures().stream()
        .map(figure -> said(figure, byType.get(figure.getClass()), placed, text))
        .toList();
  }

  List<Placed> names(ReadText text) {
    return names.in(text.folded());
  }

  private Said said(
      Figure figure, List<Figure> alike, Map<Dimension, List<Placed>> placed, ReadText text) {
    Map<Dimension, Set<Subject>> about = new EnumMap<>(Dimension.class);
    for (Dimension dimension : dimensions(figure)) {
      List<Placed> others =
          placed.getOrDefault(dimension, List.of()).stream()
              .filter(subject -> subject.end() <= figure.start() || subject.start() >= figure.end())
              .toList();
      Set<Subject> subjects = new Attachment(text.folded(), alike, others).of(figure);
      if (!subjects.isEmpty()) {
        about.put(dimension, subjects);
      }
    }
    return new Said(figure, about);
  }

  private Map<Dimension, List<Placed>> placed(ReadText text) {
    List<Placed> all = new ArrayList<>(names.in(text.folded()));
    text.visitors().stream()
        .filter(
            v -> all.stream().noneMatch(name -> name.start() <= v.start() && v.end() <= name.end()))
        .toList()
        .forEach(v -> all.add(new Placed(v.start(), v.end(), Subject.visitor(v.status()))));
    for (Figure figure : text.figures()) {
      if (figure instanceof Figure.Age age) {
        all.add(new Placed(age.start(), age.end(), Subject.age(age.years())));
      } else if (figure instanceof Figure.Day day) {
        days(day).forEach(subject -> all.add(new Placed(day.start(), day.end(), subject)));
      }
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
