package museum.foyer.knowledge.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * 400 days, minute by minute, against a table written by hand and a clock that is only ever looked
 * at. Both nights on which the clock is changed are Saturday nights with an opening that ends in
 * the middle of the change.
 */
class GoldenHoursTest {

  private static final LocalDate FIRST = LocalDate.of(2026, 2, 1);

  private static final int DAYS = 400;

  private static final String HOURS =
      """
      lastAdmissionMinutes: 30
      weekly:
        tue: ["10:00-18:00"]
        wed: ["10:00-12:30", "14:00-18:00"]
        thu: ["10:00-18:00"]
        fri: ["10:00-18:00", "20:00-00:00"]
        sat: ["10:00-18:00", "22:00-02:30"]
        sun: ["11:00-17:00"]
      seasons:
        - key: summer
          from: "07-01"
          until: "08-31"
          weekly:
            mon: ["09:00-19:00"]
            wed: ["09:00-19:00"]
            sat: ["09:00-19:00", "21:30-01:00"]
      exceptions:
        - {on: "12-25", hours: []}
        - {from: "12-29", until: "01-03", hours: ["12:00-16:00"]}
        - {on: 2026-12-31, hours: ["12:00-14:00", "20:00-03:00"]}
        - {from: easter-2, until: easter+1, hours: ["10:00-13:00"]}
        - {on: easter, hours: []}
        - {from: 2026-10-24, until: 2026-10-25, hours: ["09:00-11:00", "22:00-02:15"]}
        - {from: 2026-10-31, until: 2026-11-01, hours: ["09:00-11:00", "22:00-01:15"]}
        - {on: 2027-01-20, unconfirmed: true}
      """;

  /** What the exceptions above come to, date by date. */
  private static final Map<String, String> SPECIAL =
      Map.ofEntries(
          Map.entry("2026-04-03", "10:00 13:00"),
          Map.entry("2026-04-04", "10:00 13:00"),
          Map.entry("2026-04-05", ""),
          Map.entry("2026-04-06", "10:00 13:00"),
          Map.entry("2026-10-24", "09:00 11:00 22:00 02:15"),
          Map.entry("2026-10-25", "09:00 11:00 22:00 02:15"),
          Map.entry("2026-10-31", "09:00 11:00 22:00 01:15"),
          Map.entry("2026-11-01", "09:00 11:00 22:00 01:15"),
          Map.entry("2026-12-25", ""),
          Map.entry("2026-12-29", "12:00 16:00"),
          Map.entry("2026-12-30", "12:00 16:00"),
          Map.entry("2026-12-31", "12:00 14:00 20:00 03:00"),
          Map.entry("2027-01-01", "12:00 16:00"),
          Map.entry("2027-01-02", "12:00 16:00"),
          Map.entry("2027-01-03", "12:00 16:00"),
          Map.entry("2027-01-20", ""));

  private static final Map<DayOfWeek, String> WEEK =
      Map.of(
          DayOfWeek.MONDAY, "",
          DayOfWeek.TUESDAY, "10:00 18:00",
          DayOfWeek.WEDNESDAY, "10:00 12:30 14:00 18:00",
          DayOfWeek.THURSDAY, "10:00 18:00",
          DayOfWeek.FRIDAY, "10:00 18:00 20:00 00:00",
          DayOfWeek.SATURDAY, "10:00 18:00 22:00 02:30",
          DayOfWeek.SUNDAY, "11:00 17:00");

  private static final Map<DayOfWeek, String> SUMMER =
      Map.of(
          DayOfWeek.MONDAY, "09:00 19:00",
          DayOfWeek.TUESDAY, "",
          DayOfWeek.WEDNESDAY, "09:00 19:00",
          DayOfWeek.THURSDAY, "",
          DayOfWeek.FRIDAY, "",
          DayOfWeek.SATURDAY, "09:00 19:00 21:30 01:00",
          DayOfWeek.SUNDAY, "");

  /** A stretch of opening as the clock on the wall shows it. */
  private record Stretch(LocalDateTime from, LocalDateTime until) {}

  @ParameterizedTest
  @ValueSource(strings = {"Europe/Paris", "America/New_York"})
  void isOpenAtExactlyTheMinutesOfTheTable(String zone) {
    // Given
    ZoneId here = ZoneId.of(zone);
    OpeningCalendar calendar = Calendars.of(HOURS, "FR", here);
    Map<LocalDate, List<Stretch>> table = new HashMap<>();
    IntStream.range(-1, DAYS).forEach(day -> table.put(FIRST.plusDays(day), onDay(day)));
    Instant end = FIRST.plusDays(DAYS).atStartOfDay(here).toInstant();
    LocalDateTime shown = LocalDateTime.MIN;
    List<String> wrong = new ArrayList<>();

    // When
    for (Instant now = FIRST.atStartOfDay(here).toInstant();
        now.isBefore(end);
        now = now.plusSeconds(60)) {
      LocalDateTime clock = LocalDateTime.ofInstant(now, here);
      shown = clock.isAfter(shown) ? clock : shown;
      boolean expected = isOpen(table, shown);
      // every time of the table is a multiple of five minutes: those and the minute before
      if (clock.getMinute() % 5 % 4 == 0 && calendar.at(now.atZone(here)).isPresent() != expected) {
        wrong.add(now + " " + clock + (expected ? " is open" : " is closed"));
      }
    }

    // Then
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Europe/Paris", "America/New_York"})
  void opensNextWhenTheTableDoes(String zone) {
    // Given
    ZoneId here = ZoneId.of(zone);
    OpeningCalendar calendar = Calendars.of(HOURS, "FR", here);
    List<Stretch> table =
        IntStream.range(0, DAYS + 20)
            .mapToObj(GoldenHoursTest::onDay)
            .flatMap(List::stream)
            .toList();
    Instant end = FIRST.plusDays(DAYS).atStartOfDay(here).toInstant();
    List<String> wrong = new ArrayList<>();

    // When
    for (Instant now = FIRST.atStartOfDay(here).toInstant();
        now.isBefore(end);
        now = now.plusSeconds(47 * 60)) {
      LocalDateTime clock = LocalDateTime.ofInstant(now, here);
      LocalDateTime expected =
          table.stream().map(Stretch::from).filter(clock::isBefore).findFirst().orElseThrow();
      LocalDateTime next =
          calendar.nextOpening(now.atZone(here)).orElseThrow().opens().toLocalDateTime();
      if (!next.equals(expected)) {
        wrong.add(clock + ": " + next + " instead of " + expected);
      }
    }

    // Then
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Europe/Paris", "America/New_York"})
  void tellsEveryDateAsTheTableDoes(String zone) {
    // Given
    OpeningCalendar calendar = Calendars.of(HOURS, "FR", ZoneId.of(zone));

    // When
    List<Day> days = calendar.between(FIRST, FIRST.plusDays(DAYS - 1L));

    // Then
    assertThat(days).hasSize(DAYS);
    assertThat(days)
        .allSatisfy(
            day -> {
              assertThat(day.slots()).isEqualTo(slots(day.date()));
              assertThat(day.special()).isEqualTo(SPECIAL.containsKey(day.date().toString()));
              assertThat(day.open()).isEqualTo(!times(day.date()).isEmpty());
            });
  }

  private static boolean isOpen(Map<LocalDate, List<Stretch>> table, LocalDateTime clock) {
    LocalDate date = clock.toLocalDate();
    return Stream.of(table.get(date.minusDays(1)), table.get(date))
        .flatMap(List::stream)
        .anyMatch(s -> !clock.isBefore(s.from()) && clock.isBefore(s.until()));
  }

  private static List<Stretch> onDay(int day) {
    LocalDate date = FIRST.plusDays(day);
    return slots(date).stream()
        .map(
            slot -> {
              LocalDateTime until = date.atTime(slot.closes());
              LocalDateTime from = date.atTime(slot.opens());
              return new Stretch(from, until.isAfter(from) ? until : until.plusDays(1));
            })
        .toList();
  }

  private static List<TimeSlot> slots(LocalDate date) {
    if (times(date).isEmpty()) {
      return List.of();
    }
    String[] times = times(date).split(" ");
    return IntStream.range(0, times.length / 2)
        .mapToObj(
            i -> new TimeSlot(LocalTime.parse(times[2 * i]), LocalTime.parse(times[2 * i + 1])))
        .toList();
  }

  private static String times(LocalDate date) {
    boolean summer = date.getMonthValue() == 7 || date.getMonthValue() == 8;
    return SPECIAL.getOrDefault(date.toString(), (summer ? SUMMER : WEEK).get(date.getDayOfWeek()));
  }
}
