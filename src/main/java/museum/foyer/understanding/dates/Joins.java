package museum.foyer.understanding.dates;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import museum.foyer.understanding.words.Draft;
import museum.foyer.understanding.words.Figure;

/** Joins days that stand side by side: a weekday with its date, the two ends of a span. */
public final class Joins {

  /** What may stand between a weekday and the date it belongs to. */
  private static final Pattern SAME_DAY =
      Pattern.compile(
          "[ ,(]*(?:the |le |la |el |il |den |der |de |de la |del |della |dem |da |a |o |em |ngay |of )?[ ,(]*");

  private final DayReader days;

  /**
   * @param days tells what makes two days of its language a range
   */
  public Joins(DayReader days) {
    this.days = days;
  }

  /**
   * The figures, with a weekday and its date made one day, and "from … to …" made a range of days.
   */
  public List<Figure> of(Draft draft) {
    List<Figure> joined = new ArrayList<>();
    for (Figure figure : draft.figures()) {
      Optional<Figure> last =
          joined.isEmpty() ? Optional.empty() : Optional.of(joined.get(joined.size() - 1));
      Optional<Figure.Day> together = last.flatMap(before -> join(before, figure, draft));
      together.ifPresent(any -> joined.remove(joined.size() - 1));
      joined.add(together.isPresent() ? together.get() : figure);
    }
    return joined.stream()
        .map(
            figure -> figure instanceof Figure.Day day ? days.orItsWeek(day, draft.text()) : figure)
        .toList();
  }

  private Optional<Figure.Day> join(Figure before, Figure after, Draft draft) {
    if (before instanceof Figure.Day first && after instanceof Figure.Day second) {
      return join(first, second, draft);
    } else if (before instanceof Figure.Number number && after instanceof Figure.Day day) {
      return firstOfRange(number, day, draft);
    }
    return before instanceof Figure.Day day && after instanceof Figure.Number number
        ? dayOfMonth(day, number, draft.text())
        : Optional.empty();
  }

  /** Whether a stretch of the text may belong to the same day as a figure beside it. */
  static boolean besides(int start, int end, Figure figure, String text) {
    return figure instanceof Figure.Day
        && (end <= figure.start()
            ? SAME_DAY.matcher(text.substring(end, figure.start())).matches()
            : figure.end() <= start
                && SAME_DAY.matcher(text.substring(figure.end(), start)).matches());
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
        && SAME_DAY.matcher(between).matches()
        && Stream.of(first, second).noneMatch(Joins::isLong)) {
      return Optional.of(oneDay(first, second));
    }
    if (SAME_DAY.matcher(between).matches()
        && first.readings().isEmpty() != second.readings().isEmpty()) {
      Figure.Day dated = first.readings().isEmpty() ? second : first;
      return Optional.of(
          new Figure.Day(first.start(), second.end(), dated.readings(), dated.weekday()));
    }
    if (SAME_DAY.matcher(between).matches() && isWithin(first, second)) {
      return Optional.of(
          new Figure.Day(first.start(), second.end(), second.readings(), Optional.empty()));
    }
    if (SAME_DAY.matcher(between).matches() && isSameWeekday(first, second, draft.text())) {
      return Optional.of(
          new Figure.Day(first.start(), second.end(), second.readings(), Optional.empty()));
    }
    if (days.joinsRange(between) && !first.readings().isEmpty() && !second.readings().isEmpty()) {
      Figure.Range from = first.readings().get(0);
      Figure.Range until = lastOfRange(first, second);
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

  /** "Monday to Friday": the Friday after that Monday, even if another one comes first. */
  private static Figure.Range lastOfRange(Figure.Day first, Figure.Day second) {
    Figure.Range last = second.readings().get(0);
    boolean weekdays = first.weekday().isPresent() && second.weekday().isPresent();
    return weekdays && last.until().isBefore(first.readings().get(0).from())
        ? Figure.Range.of(last.until().plusWeeks(1))
        : last;
  }

  /** "Next Sunday, 1 August": the date is what is meant if its weekday agrees. */
  private static boolean isSameWeekday(Figure.Day first, Figure.Day second, String text) {
    boolean dated = text.substring(first.start(), first.end()).chars().anyMatch(Character::isDigit);
    return !dated
        && !first.readings().isEmpty()
        && second.readings().size() == 1
        && Stream.concat(first.readings().stream(), second.readings().stream())
            .allMatch(range -> range.from().equals(range.until()))
        && first.readings().stream()
            .allMatch(
                range ->
                    range.from().getDayOfWeek() == second.readings().get(0).from().getDayOfWeek());
  }

  /** "Mid January, the 14th": a date within the month that stands before it. */
  private static boolean isWithin(Figure.Day month, Figure.Day date) {
    return isLong(month)
        && month.readings().size() == 1
        && date.weekday().isEmpty()
        && !date.readings().isEmpty()
        && date.readings().stream()
            .allMatch(
                range ->
                    range.from().equals(range.until())
                        && !range.from().isBefore(month.readings().get(0).from())
                        && !range.until().isAfter(month.readings().get(0).until()));
  }

  /** Longer than a week: "Sundays in July" is no day of its own. */
  private static boolean isLong(Figure.Day day) {
    return day.readings().stream().anyMatch(r -> r.until().isAfter(r.from().plusDays(6)));
  }

  /** "Friday 12": a number that is the day of the month of the next such weekday. */
  private static Optional<Figure.Day> dayOfMonth(
      Figure.Day day, Figure.Number number, String text) {
    boolean beside = text.substring(day.end(), number.start()).isBlank();
    return day.weekday()
        .filter(weekday -> beside && number.value().scale() <= 0)
        .flatMap(
            weekday ->
                Upcoming.dayOfMonth(number.value().intValue(), day.readings().get(0).from())
                    .filter(date -> date.getDayOfWeek() == weekday))
        .map(
            date ->
                new Figure.Day(
                    day.start(), number.end(), List.of(Figure.Range.of(date)), Optional.empty()));
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
