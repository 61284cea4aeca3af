package museum.foyer.understanding.dates;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;

/** The next time an incomplete date comes round, today included. */
final class Upcoming {

  /** 29 February may be up to eight years away. */
  private static final int YEARS = 8;

  private Upcoming() {}

  static Optional<LocalDate> date(int month, int day, LocalDate today) {
    return IntStream.rangeClosed(today.getYear(), today.getYear() + YEARS)
        .mapToObj(year -> valid(year, month, day))
        .flatMap(Optional::stream)
        .filter(date -> !date.isBefore(today))
        .findFirst();
  }

  static Optional<LocalDate> dayOfMonth(int day, LocalDate today) {
    return IntStream.rangeClosed(0, 2)
        .mapToObj(today::plusMonths)
        .flatMap(month -> valid(month.getYear(), month.getMonthValue(), day).stream())
        .filter(date -> !date.isBefore(today))
        .findFirst();
  }

  static Optional<LocalDate> valid(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }
}
