package museum.foyer.understanding;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import museum.foyer.knowledge.CalendarDay;

/** The days visitors call by a name, by their key in the phrasebook. */
final class Holidays {

  private static final Map<String, CalendarDay> BY_NAME =
      Map.ofEntries(
          day("christmas", "12-25"),
          day("christmas-eve", "12-24"),
          day("new-year", "01-01"),
          day("new-years-eve", "12-31"),
          day("labour-day", "05-01"),
          day("assumption", "08-15"),
          day("all-saints", "11-01"),
          day("epiphany", "01-06"),
          day("bastille-day", "07-14"),
          day("armistice", "11-11"),
          day("good-friday", "easter-2"),
          day("easter", "easter"),
          day("easter-monday", "easter+1"),
          day("ascension", "easter+39"),
          day("whit-monday", "easter+50"));

  private Holidays() {}

  /** The first time the holiday falls on this day or later. */
  static Optional<LocalDate> next(String name, LocalDate from) {
    return Optional.ofNullable(BY_NAME.get(name))
        .map(
            holiday -> {
              LocalDate thisYear = holiday.in(from.getYear());
              return thisYear.isBefore(from) ? holiday.in(from.getYear() + 1) : thisYear;
            });
  }

  private static Map.Entry<String, CalendarDay> day(String name, String day) {
    return Map.entry(name, CalendarDay.parse(day));
  }
}
