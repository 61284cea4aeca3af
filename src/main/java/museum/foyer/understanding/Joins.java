package museum.foyer.understanding;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Joins days that stand side by side: a weekday with its date, the two ends of a span. */
final class Joins {

  /** What may stand between a weekday and the date it belongs to. */
  private static final Pattern SAME_DAY =
      Pattern.compile(
          "[ ,(]*(?:the |le |la |el |il |den |der |de |de la |del |della |dem |da |a |o |em |ngay |of )?[ ,(]*");

  private final DayReader days;

  Joins(DayReader days) {
    this.days = days;
  }

  /**
   * The figures, with a weekday and its date made one day, and "from … to …" made a range of days.
   */
  List<Figure> of(Draft draft) {
    List<Figure> joined = new ArrayList<>();
    for (Figure figure : draft.figures()) {
      Optional<Figure> last =
          joined.isEmpty() ? Optional.empty() : Optional.of(joined.get(joined.size() - 1));
      Optional<Figure.Day> together =
          figure instanceof Figure.Day day
              ? last.flatMap(before -> join(before, day, draft))
              : Optional.empty();
      together.ifPresent(any -> joined.remove(joined.size() - 1));
      joined.add(together.isPresent() ? together.get() : figure);
    }
    return joined;
  }

  private Optional<Figure.Day> join(Figure before, Figure.Day day, Draft draft) {
    if (before instanceof Figure.Day first) {
      return join(first, day, draft);
    }
    return before instanceof Figure.Number number
        ? firstOfRange(number, day, draft)
        : Optional.empty();
  }

  /** "3 au 5 janvier": the first number is a day of the same month. */
  private Optional<Figure.Day> firstOfRange(Figure.Number number, Figure.Day day, Draft draft) {
    if (day.readings().isEmpty()
        || !days.joinsRange(draft.text().substring(number.end(), day.start()))) {
      return Optional.empty();
    }
    LocalDate last = day.readings().get(0).until();
    int first = number.value().intValue();
    return first >= 1 && first < last.getDayOfMonth()
        ? Optional.of(
            new Figure.Day(
                number.start(),
                day.end(),
                List.of(new Figure.Range(last.withDayOfMonth(first), last)),
                Optional.empty()))
        : Optional.empty();
  }

  private Optional<Figure.Day> join(Figure.Day first, Figure.Day second, Draft draft) {
    String between = draft.text().substring(first.end(), second.start());
    if (between.length() <= 5
        && first.weekday().isPresent() != second.weekday().isPresent()
        && !days.joinsRange(between)
        && SAME_DAY.matcher(between).matches()) {
      return Optional.of(oneDay(first, second));
    }
    if (days.joinsRange(between) && !first.readings().isEmpty() && !second.readings().isEmpty()) {
      Figure.Range from = first.readings().get(0);
      Figure.Range until = second.readings().get(0);
      if (!until.until().isBefore(from.from())) {
        return Optional.of(
            new Figure.Day(
                first.start(),
                second.end(),
                List.of(new Figure.Range(from.from(), until.until())),
                Optional.empty()));
      }
    }
    return Optional.empty();
  }

  /** "Wednesday 25 November", "Wednesday of next week": the weekday only has to agree. */
  private static Figure.Day oneDay(Figure.Day first, Figure.Day second) {
    Figure.Day named = first.weekday().isPresent() ? first : second;
    Figure.Day dated = named == first ? second : first;
    List<Figure.Range> agreeing =
        dated.readings().stream()
            .flatMap(range -> agreeing(range, named.weekday().orElseThrow()))
            .toList();
    return new Figure.Day(first.start(), second.end(), agreeing, Optional.empty());
  }

  private static Stream<Figure.Range> agreeing(Figure.Range range, DayOfWeek weekday) {
    boolean week = range.until().equals(range.from().plusDays(6));
    LocalDate first = range.from().with(TemporalAdjusters.nextOrSame(weekday));
    return week || first.equals(range.from()) ? Stream.of(Figure.Range.of(first)) : Stream.empty();
  }
}
