package museum.foyer.understanding.dates;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import museum.foyer.knowledge.CalendarDay;

/** The days visitors call by a name, by their key in the phrasebook. */
final class Holidays {

  private static final Map<String, IntFunction<LocalDate>> BY_NAME =
      Map.ofEntries(
          day("christmas", "12-25"),
          day("christmas-eve", "12-24"),
          day("second-christmas-day", "12-26"),
          Map.entry("thanksgiving", Holidays::thanksgiving),
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

  /** Others have a name but no date that every museum's visitors would agree on. */
  static boolean placed(String name) {
    return BY_NAME.containsKey(name);
  }

  /** The first time the holiday falls on this day or later. */
  static Optional<LocalDate> next(String name, LocalDate from) {
    return Optional.ofNullable(BY_NAME.get(name))
        .map(
            holiday -> {
              LocalDate thisYear = holiday.apply(from.getYear());
              return thisYear.isBefore(from) ? holiday.apply(from.getYear() + 1) : thisYear;
            });
  }

  private static Map.Entry<String, IntFunction<LocalDate>> day(String name, String day) {
    return Map.entry(name, CalendarDay.parse(day)::in);
  }

  /** That of the United States. */
  private static LocalDate thanksgiving(int year) {
    return LocalDate.of(year, Month.NOVEMBER, 1)
        .with(TemporalAdjusters.dayOfWeekInMonth(4, DayOfWeek.THURSDAY));
  }
}
