package museum.foyer.understanding;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/** The days visitors call by a name, by their key in the phrasebook. */
final class Holidays {

  private static final Map<String, IntFunction<LocalDate>> BY_NAME =
      Map.ofEntries(
          fixed("christmas", 12, 25),
          fixed("christmas-eve", 12, 24),
          fixed("new-year", 1, 1),
          fixed("new-years-eve", 12, 31),
          fixed("labour-day", 5, 1),
          fixed("assumption", 8, 15),
          fixed("all-saints", 11, 1),
          fixed("epiphany", 1, 6),
          fixed("bastille-day", 7, 14),
          fixed("armistice", 11, 11),
          afterEaster("good-friday", -2),
          afterEaster("easter", 0),
          afterEaster("easter-monday", 1),
          afterEaster("ascension", 39),
          afterEaster("whit-monday", 50));

  private Holidays() {}

  /** The first time the holiday falls on this day or later. */
  static Optional<LocalDate> next(String name, LocalDate from) {
    return Optional.ofNullable(BY_NAME.get(name))
        .map(
            holiday -> {
              LocalDate thisYear = holiday.apply(from.getYear());
              return thisYear.isBefore(from) ? holiday.apply(from.getYear() + 1) : thisYear;
            });
  }

  private static Map.Entry<String, IntFunction<LocalDate>> fixed(String name, int month, int day) {
    return Map.entry(name, MonthDay.of(month, day)::atYear);
  }

  private static Map.Entry<String, IntFunction<LocalDate>> afterEaster(String name, int days) {
    return Map.entry(name, year -> Easter.sunday(year).plusDays(days));
  }
}
