package museum.foyer.knowledge.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import museum.foyer.knowledge.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpeningCalendarTest {

  private static final String WEEK =
      """
      lastAdmissionMinutes: 45
      roomsClearMinutes: 15
      weekly:
        tue: ["10:00-18:00"]
        wed: ["10:00-12:30", "14:00-18:00"]
        thu: ["10:00-18:00"]
        fri: ["10:00-21:00"]
        sat: ["10:00-18:00", "20:00-01:00"]
      """;

  @ParameterizedTest
  @CsvSource({
    // each next to all that it beats
    "2027-03-29, dated",
    "2028-04-17, yearly", // Easter Monday, too
    "2029-04-02, from Easter",
    "2030-07-14, public holiday",
    "2030-04-17, yearly",
    "2027-03-30, dated run",
    "2027-03-31, dated"
  })
  void letsTheMoreParticularExceptionWin(LocalDate date, String reason) {
    // Given
    OpeningCalendar calendar =
        Calendars.of(
            """
            weekly: {}
            exceptions:
              - {on: public-holidays, hours: [], reason: {en: public holiday}}
              - {on: easter+1, hours: [], reason: {en: from Easter}}
              - {on: "04-17", hours: [], reason: {en: yearly}}
              - {from: 2027-03-28, until: 2027-04-03, hours: [], reason: {en: dated run}}
              - {on: 2027-03-29, hours: [], reason: {en: dated}}
              - {from: 2027-03-31, until: 2027-04-01, hours: [], reason: {en: dated}}
            """);

    // When
    Day day = calendar.on(date);

    // Then
    assertThat(day.reason().orElseThrow().in(Language.EN)).isEqualTo(reason);
  }

  @Test
  void letsAnExceptionBeatASeasonAndASeasonTheWeek() {
    // Given
    OpeningCalendar calendar =
        Calendars.of(
            """
            weekly: {mon: ["10:00-11:00"]}
            seasons: [{key: summer, from: "07-01", until: "07-31", weekly: {mon: ["12:00-13:00"]}}]
            exceptions: [{on: 2026-07-13, hours: ["14:00-15:00"]}]
            """);

    // When
    List<Day> mondays =
        List.of(
            calendar.on(LocalDate.of(2026, 6, 29)),
            calendar.on(LocalDate.of(2026, 7, 6)),
            calendar.on(LocalDate.of(2026, 7, 13)));

    // Then
    assertThat(mondays)
        .extracting(Day::rule)
        .containsExactly(Day.Rule.WEEK, Day.Rule.SEASON, Day.Rule.EXCEPTION);
    assertThat(mondays)
        .extracting(day -> day.slots().toString())
        .containsExactly("[10:00-11:00]", "[12:00-13:00]", "[14:00-15:00]");
  }

  @Test
  void isClosedOnEasterMondayDespiteWeeklyPlan() {
    // Given
    OpeningCalendar calendar =
        Calendars.of(
            """
            weekly: {mon: ["10:00-18:00"]}
            exceptions: [{on: easter+1, hours: []}]
            """);

    // When
    List<LocalDate> closed =
        calendar.specialDays(LocalDate.of(2026, 1, 1), LocalDate.of(2029, 12, 31)).stream()
            .map(Day::date)
            .toList();

    // Then
    assertThat(closed)
        .containsExactly(
            LocalDate.of(2026, 4, 6),
            LocalDate.of(2027, 3, 29),
            LocalDate.of(2028, 4, 17),
            LocalDate.of(2029, 4, 2));
  }

  @Test
  void opensASeasonAtEaster() {
    // Given
    OpeningCalendar calendar =
        Calendars.of(
            """
            weekly: {}
            seasons: [{key: garden, from: easter, until: "11-01", weekly: {sun: ["14:00-18:00"]}}]
            """);

    // When
    Optional<Day> opening = calendar.nextOpenDay(LocalDate.of(2026, 11, 2));

    // Then
    assertThat(opening).map(Day::date).contains(LocalDate.of(2027, 3, 28));
  }

  @Test
  void tellsThePublicHolidayItIsClosedFor() {
    // Given
    OpeningCalendar calendar =
        Calendars.of(
            """
            weekly: {fri: ["10:00-18:00"], sat: ["10:00-18:00"]}
            exceptions: [{on: public-holidays, hours: []}]
            """);

    // When
    Day day = calendar.on(LocalDate.of(2027, 5, 8));

    // Then
    assertThat(day.state()).isEqualTo(Day.State.CLOSED);
    assertThat(day.rule()).isEqualTo(Day.Rule.PUBLIC_HOLIDAY);
    assertThat(day.reason().orElseThrow().exactly(Language.FR))
        .contains("Fête de la fin de la guerre en Europe");
    assertThat(day.reason().orElseThrow().exactly(Language.KO)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-25T12:00, true, false", // Wednesday: the first slot's last admission was at 11:45
    "2026-11-25T11:44, true, true",
    "2026-11-25T13:00, false, false",
    "2026-11-25T14:00, true, true",
    "2026-11-25T17:15, true, false",
    "2026-11-29T00:10, true, true", // the night that began on Saturday
    "2026-11-29T00:15, true, false",
    "2026-11-29T01:00, false, false"
  })
  void stopsAdmissionBeforeEveryClosing(LocalDateTime time, boolean open, boolean admits) {
    // Given
    OpeningCalendar calendar = Calendars.of(WEEK);
    ZonedDateTime at = time.atZone(Calendars.PARIS);

    // When
    Optional<Opening> opening = calendar.at(at);

    // Then
    assertThat(opening.isPresent()).isEqualTo(open);
    assertThat(opening.filter(o -> o.admits(at)).isPresent()).isEqualTo(admits);
  }

  @Test
  void takesTheLastAdmissionOfTheExceptionThenOfTheSeason() {
    // Given
    OpeningCalendar calendar =
        Calendars.of(
            """
            lastAdmissionMinutes: 45
            roomsClearMinutes: 15
            weekly: {mon: ["10:00-18:00"]}
            seasons:
              - {key: s, from: "07-01", until: "07-31", lastAdmissionMinutes: 60,
                 weekly: {mon: ["10:00-18:00"]}}
            exceptions:
              - {on: 2026-07-13, hours: ["10:00-18:00"], lastAdmissionMinutes: 120}
              - {on: 2026-07-20, hours: ["10:00-18:00"]}
            """);

    // When
    List<Opening> openings =
        List.of("2026-06-29", "2026-07-06", "2026-07-13", "2026-07-20").stream()
            .map(date -> calendar.on(LocalDate.parse(date)).openings().get(0))
            .toList();

    // Then
    assertThat(openings)
        .extracting(opening -> opening.lastAdmission().orElseThrow().toLocalTime().toString())
        .containsExactly("17:15", "17:00", "16:00", "17:00");
    assertThat(openings)
        .extracting(opening -> opening.roomsClear().orElseThrow().toLocalTime().toString())
        .containsOnly("17:45");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T12:00, ALL_DAY",
    "2026-11-24T09:59, NOT_YET",
    "2026-11-25T13:00, BETWEEN",
    "2026-11-25T18:00, NO_LONGER",
    "2026-11-26T12:00, UNCONFIRMED",
    "2026-11-29T03:00, ALL_DAY"
  })
  void knowsWhyItIsClosed(LocalDateTime time, WhyClosed why) {
    // Given
    OpeningCalendar calendar =
        Calendars.of(WEEK + "exceptions: [{on: 2026-11-26, unconfirmed: true}]");

    // When
    Optional<WhyClosed> closed = calendar.whyClosed(time.atZone(Calendars.PARIS));

    // Then
    assertThat(closed).contains(why);
  }

  @Test
  void hasNoReasonToBeClosedWhileItIsOpen() {
    assertThat(
            Calendars.of(WEEK)
                .whyClosed(LocalDateTime.of(2026, 11, 29, 0, 30).atZone(Calendars.PARIS)))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'mon: [\"10:00-18:00\"], fri: [\"10:00-21:00\"]', [FRIDAY]",
    "'mon: [\"10:00-18:00\"], fri: [\"10:00-19:00\"]', [FRIDAY]", // tie: the earlier is usual
    "'mon: [\"10:00-19:00\"], tue: [\"10:00-19:00\"], fri: [\"10:00-18:00\"]', []",
    "'mon: [\"10:00-20:00\"], tue: [\"10:00-20:00\"]', '[MONDAY, TUESDAY]'",
    "'sat: [\"10:00-17:00\", \"20:00-01:00\"]', [SATURDAY]",
    "'mon: [\"10:00-17:00\"], tue: [\"10:00-18:30\"]', []"
  })
  void knowsTheLateEvenings(String week, String evenings) {
    // Given
    OpeningCalendar calendar = Calendars.of("weekly: {" + week + "}");

    // When
    String late = calendar.lateEvenings(LocalDate.of(2026, 11, 24)).toString();

    // Then
    assertThat(late).isEqualTo(evenings);
  }

  @Test
  void findsALateEveningThatIsAnException() {
    // Given
    OpeningCalendar calendar =
        Calendars.of(
            """
            weekly: {sat: ["10:00-18:00"], fri: ["10:00-18:00"]}
            exceptions: [{on: 2027-05-15, hours: ["18:00-00:00"]}]
            """);

    // When
    Optional<Day> late = calendar.nextLateDay(LocalDate.of(2026, 11, 24));

    // Then
    assertThat(late).map(Day::date).contains(LocalDate.of(2027, 5, 15));
  }

  @ParameterizedTest
  @CsvSource({
    // Saturday 22:00 to 02:30: on 29 March 2026 the clock is put from 02:00 to 03:00
    "2026-03-29T00:59Z, true", // 01:59
    "2026-03-29T01:00Z, false", // 03:00: half past two has gone by
    // on 25 October it shows 02:00 to 03:00 twice
    "2026-10-25T00:29Z, true", // 02:29 for the first time
    "2026-10-25T00:30Z, false", // 02:30
    "2026-10-25T01:00Z, false", // 02:00 again
    "2026-10-25T01:29Z, false" // 02:29 again
  })
  void closesOnceInTheNightTheClockIsChanged(ZonedDateTime time, boolean open) {
    // Given
    OpeningCalendar calendar = Calendars.of("weekly: {sat: [\"22:00-02:30\"]}");

    // When
    Optional<Opening> opening = calendar.at(time);

    // Then
    assertThat(opening.isPresent()).isEqualTo(open);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-10-25, 02:15, false", // open the first time, closed the second
    "2026-10-25, 01:45, true",
    "2026-03-29, 02:15, false", // is never shown
    "2026-03-29, 01:45, true"
  })
  void answersATimeOfTheNightTheClockIsChanged(LocalDate date, LocalTime time, boolean open) {
    // Given
    OpeningCalendar calendar = Calendars.of("weekly: {sat: [\"22:00-02:30\"]}");

    // When
    Optional<Opening> opening = calendar.at(date, time);

    // Then
    assertThat(opening.isPresent()).isEqualTo(open);
  }

  @ParameterizedTest
  @CsvSource({"2026-03-28, 2026-03-29T00:30Z", "2026-10-24, 2026-10-25T01:30Z"})
  void countsLastAdmissionInMinutesThatPass(LocalDate date, ZonedDateTime expected) {
    // Given
    OpeningCalendar calendar =
        Calendars.of("{lastAdmissionMinutes: 45, weekly: {sat: [\"22:00-03:15\"]}}");

    // When
    ZonedDateTime last = calendar.on(date).openings().get(0).lastAdmission().orElseThrow();

    // Then
    assertThat(last.toInstant()).isEqualTo(expected.toInstant());
  }

  @Test
  void findsNoOpeningWhereThereIsNone() {
    assertThat(
            Calendars.of("weekly: {}")
                .nextOpening(LocalDateTime.of(2026, 11, 24, 10, 0).atZone(Calendars.PARIS)))
        .isEmpty();
  }
}
