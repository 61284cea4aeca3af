package museum.foyer.knowledge.hours;

import java.time.LocalDate;
import java.util.Optional;
import museum.foyer.knowledge.CalendarDay;

/** From one day to another, both included; between days of every year it may pass the new year. */
record DaySpan(CalendarDay from, CalendarDay until) {

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
    return java.util.stream.IntStream.rangeClosed(date.getYear() - 1, date.getYear())
        .filter(year -> !date.isBefore(from.in(year)) && !date.isAfter(end(year)))
        .mapToObj(this::end)
        .findFirst();
  }

  boolean holds(LocalDate date) {
    return lastDay(date).isPresent();
  }

  private LocalDate end(int startYear) {
    LocalDate end = until.in(startYear);
    return end.isBefore(from.in(startYear)) ? until.in(startYear + 1) : end;
  }
}
