package museum.foyer.knowledge.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.OptionalInt;
import museum.foyer.knowledge.CalendarDay;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeasonOverlapTest {

  @ParameterizedTest
  @CsvSource({
    "07-01, 08-31, 09-01, 10-31, false",
    "07-01, 08-31, 08-31, 10-31, true",
    "11-01, 02-28, 03-01, 04-30, false",
    "11-01, 02-28, 02-01, 04-30, true",
    "11-01, 02-28, 01-10, 01-12, true",
    "11-01, 02-28, 10-01, 11-01, true",
    "12-01, 01-31, 11-01, 12-31, true",
    "01-01, 12-31, 06-01, 06-02, true",
    "11-01, 02-29, 03-01, 04-30, false",
    "11-01, 02-28, 02-29, 04-30, true", // 29 February is the 28th in common years
    "11-01, 02-28, 2028-02-29, 2028-03-31, false",
    "11-01, 02-28, 2027-02-28, 2027-03-31, true",
    "11-01, 02-28, 2030-12-24, 2031-01-02, true",
    "07-01, 08-31, 2027-09-01, 2028-06-30, false",
    "07-01, 08-31, 2027-09-01, 2028-07-01, true",
    "2027-01-01, 2027-06-30, 2027-06-30, 2027-07-30, true",
    "2027-01-01, 2027-06-30, 2028-01-01, 2028-06-30, false",
    "easter, 10-31, 11-01, 03-21, false", // Easter is on 22 March at the earliest
    "easter, 10-31, 11-01, 04-01, true",
    "easter, 10-31, 2027-11-01, 2028-04-15, false",
    "easter, 10-31, 2027-11-01, 2028-04-16, true"
  })
  void meetOnSomeDayOfSomeYear(
      String from, String until, String otherFrom, String otherUntil, boolean meet) {
    assertThat(season(from, until).overlaps(season(otherFrom, otherUntil))).isEqualTo(meet);
    assertThat(season(otherFrom, otherUntil).overlaps(season(from, until))).isEqualTo(meet);
  }

  private static Season season(String from, String until) {
    return new Season(
        "season",
        CalendarDay.parse(from),
        CalendarDay.parse(until),
        new WeeklyPlan(Map.of()),
        OptionalInt.empty(),
        OptionalInt.empty());
  }
}
