package museum.foyer.knowledge.hours;

import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import museum.foyer.knowledge.CalendarDay;

/** From one day to another, both included; between days of every year it may pass the new year. */
record DaySpan(CalendarDay from, CalendarDay until) {

  /** A common year and a leap year: between days of every year, all others are like one of them. */
  private static final int COMMON_YEAR = 2027;

  private static final int LEAP_YEAR = 2028;

  /**
   * Easter falls differently every year: all those are looked at in which questions are answered.
   */
  private static final int FIRST_YEAR = 2000;

  private static final int LAST_YEAR = 2100;

  DaySpan {
    if (from.everyYear() != until.everyYear()) {
      throw new IllegalArgumentException(
          "from and until must both name the year or both leave it out");
    }
    if (!from.everyYear() && until.in(0).isBefore(from.in(0))) {
      throw new IllegalArgumentException("until " + until + " is before from " + from);
    }
  }

  /** The last day of the span that holds this date, if one does. */
  Optional<LocalDate> lastDay(LocalDate date) {
    return startYear(date).stream().mapToObj(this::end).findFirst();
  }

  /** How many days the span that holds this date has. */
  long length(LocalDate date) {
    int year = startYear(date).orElseThrow();
    return ChronoUnit.DAYS.between(from.in(year), end(year)) + 1;
  }

  /** Whether both ends are days of one year. */
  boolean dated() {
    return !from.everyYear();
  }

  /** Whether an end is counted from Easter. */
  boolean movable() {
    return from instanceof CalendarDay.Movable || until instanceof CalendarDay.Movable;
  }

  boolean holds(LocalDate date) {
    return lastDay(date).isPresent();
  }

  /** Whether there is a day, in whatever year, that lies in both. */
  boolean overlaps(DaySpan other) {
    int first = Math.min(firstYear(), other.firstYear()) - 1;
    int last = Math.max(lastYear(), other.lastYear()) + 1;
    return IntStream.rangeClosed(first, last)
        .anyMatch(
            year ->
                IntStream.rangeClosed(year - 1, year + 1)
                    .anyMatch(otherYear -> meets(year, other, otherYear)));
  }

  private boolean meets(int year, DaySpan other, int otherYear) {
    return !from.in(year).isAfter(other.end(otherYear))
        && !other.from.in(otherYear).isAfter(end(year));
  }

  private OptionalInt startYear(LocalDate date) {
    return IntStream.rangeClosed(date.getYear() - 1, date.getYear())
        .filter(year -> !date.isBefore(from.in(year)) && !date.isAfter(end(year)))
        .findFirst();
  }

  private int firstYear() {
    return from.year().map(Year::getValue).orElse(movable() ? FIRST_YEAR : COMMON_YEAR);
  }

  private int lastYear() {
    return until.year().map(Year::getValue).orElse(movable() ? LAST_YEAR : LEAP_YEAR);
  }

  private LocalDate end(int startYear) {
    LocalDate end = until.in(startYear);
    return end.isBefore(from.in(startYear)) ? until.in(startYear + 1) : end;
  }
}
