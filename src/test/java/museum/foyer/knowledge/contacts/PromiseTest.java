package museum.foyer.knowledge.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import museum.foyer.knowledge.Language;
import museum.foyer.knowledge.Museum;
import museum.foyer.knowledge.Translated;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every line was counted by hand on a calendar of 2026 and 2027. */
class PromiseTest {

  private static final ObjectMapper YAML =
      YAMLMapper.builder().addModules(new Jdk8Module(), new JavaTimeModule()).build();

  private static final Museum PARIS = museum("FR", "Europe/Paris");
  private static final Museum NEW_YORK = museum("US", "America/New_York");

  private static final Map<String, String> OFFICES =
      Map.of(
          "week",
          """
          weekly:
            mon: ["09:00-12:00", "14:00-17:00"]
            tue: ["09:00-12:00", "14:00-17:00"]
            wed: ["09:00-12:00", "14:00-17:00"]
            thu: ["09:00-12:00", "14:00-17:00"]
            fri: ["09:00-12:00", "14:00-17:00"]
          exceptions:
            - {from: 2026-12-28, until: 2026-12-31, hours: []}
          """,
          "nights",
          """
          weekly: {sat: ["22:00-06:00"], sun: ["22:00-06:00"]}
          """,
          "not-mondays",
          """
          weekly: {tue: ["10:00-18:00"], wed: ["10:00-18:00"], sat: ["10:00-14:00"]}
          """,
          "always",
          """
          weekly:
            mon: ["09:00-17:00"]
            tue: ["09:00-17:00"]
            wed: ["09:00-17:00"]
            thu: ["09:00-17:00"]
            fri: ["09:00-17:00"]
          openOnPublicHolidays: true
          """);

  @ParameterizedTest(name = "{0} {1}: {2} hours from {3} on")
  @CsvSource({
    // within a morning, over lunch, over the evening
    "Paris, week, 2, 2026-11-24T09:30, 2026-11-24T11:30",
    "Paris, week, 3, 2026-11-24T10:00, 2026-11-24T15:00",
    "Paris, week, 4, 2026-11-24T15:00, 2026-11-25T11:00",
    // before it opens, exactly when it opens, exactly up to lunch, during lunch
    "Paris, week, 1, 2026-11-24T06:00, 2026-11-24T10:00",
    "Paris, week, 1, 2026-11-24T09:00, 2026-11-24T10:00",
    "Paris, week, 3, 2026-11-24T09:00, 2026-11-24T12:00",
    "Paris, week, 1, 2026-11-24T12:00, 2026-11-24T15:00",
    // late on Friday, on Saturday: Monday
    "Paris, week, 1, 2026-11-27T16:30, 2026-11-30T09:30",
    "Paris, week, 1, 2026-11-27T17:00, 2026-11-30T10:00",
    "Paris, week, 4, 2026-11-28T11:00, 2026-11-30T15:00",
    // Easter Monday is 6 April 2026
    "Paris, week, 1, 2026-04-03T16:59, 2026-04-07T09:59",
    // Christmas is a Friday, 28 to 31 December are taken off, New Year's Day is a Friday
    "Paris, week, 1, 2026-12-24T16:30, 2027-01-04T09:30",
    "Paris, week, 6, 2026-12-25T10:00, 2027-01-04T17:00",
    "Paris, always, 1, 2026-12-24T16:30, 2026-12-25T09:30",
    // clocks are put forward at 2:00 on 29 March 2026: the night lasts seven hours
    "Paris, nights, 7, 2026-03-28T21:00, 2026-03-29T06:00",
    "Paris, nights, 8, 2026-03-28T21:00, 2026-03-29T23:00",
    // and back at 3:00 on 25 October: it lasts nine
    "Paris, nights, 8, 2026-10-24T21:00, 2026-10-25T05:00",
    "Paris, nights, 2, 2026-10-25T05:00, 2026-10-25T23:00",
    // asked in the middle of a night that began the day before
    "Paris, nights, 3, 2026-11-29T01:00, 2026-11-29T04:00",
    // closed on Mondays
    "Paris, not-mondays, 2, 2026-11-30T09:00, 2026-12-01T12:00",
    "Paris, not-mondays, 5, 2026-11-28T13:00, 2026-12-01T14:00",
    // Thanksgiving is 26 November 2026, clocks are put back on 1 November
    "New York, week, 4, 2026-11-25T15:00, 2026-11-27T11:00",
    "New York, nights, 8, 2026-10-31T21:00, 2026-11-01T05:00",
    "New York, week, 2, 2026-07-02T16:00, 2026-07-06T10:00",
  })
  void countsOnlyTheHoursOfTheOffice(
      String where, String office, int hours, LocalDateTime now, LocalDateTime by) {
    assertThat(promise(where, office, Delay.ofHours(hours), now)).contains(by);
  }

  @ParameterizedTest(name = "{0} {1}: {2} days from {3} on")
  @CsvSource({
    // the day of the question is none, early or late
    "Paris, week, 1, 2026-11-24T08:00, 2026-11-25T17:00",
    "Paris, week, 1, 2026-11-24T23:59, 2026-11-25T17:00",
    "Paris, week, 2, 2026-11-27T16:59, 2026-12-01T17:00",
    "Paris, week, 1, 2026-11-28T12:00, 2026-11-30T17:00",
    // over Easter (6 April), over 1 and 8 May (Fridays) and Ascension Day (14 May)
    "Paris, week, 1, 2026-04-03T09:00, 2026-04-07T17:00",
    "Paris, week, 10, 2026-04-30T09:00, 2026-05-19T17:00",
    // over Christmas and New Year
    "Paris, week, 2, 2026-12-23T09:00, 2027-01-04T17:00",
    "Paris, always, 2, 2026-12-24T09:00, 2026-12-28T17:00",
    // the last of a night is on the next day; one of them has nine hours
    "Paris, nights, 1, 2026-10-23T12:00, 2026-10-25T06:00",
    "Paris, not-mondays, 1, 2026-11-28T09:00, 2026-12-01T18:00",
    "Paris, not-mondays, 3, 2026-11-30T09:00, 2026-12-05T14:00",
    // 4 July 2026 is a Saturday, kept on Friday the 3rd
    "New York, week, 1, 2026-07-02T09:00, 2026-07-06T17:00",
    "New York, week, 1, 2026-11-25T09:00, 2026-11-27T17:00",
  })
  void countsOnlyTheDaysOfTheOffice(
      String where, String office, int days, LocalDateTime now, LocalDateTime by) {
    assertThat(promise(where, office, Delay.ofDays(days), now)).contains(by);
  }

  @Test
  void asksInWhicheverZoneTheMuseumPromisesInItsOwn() {
    // Given
    ZonedDateTime now = LocalDateTime.parse("2026-11-25T05:00").atZone(ZoneId.of("Asia/Tokyo"));

    // When
    Optional<ZonedDateTime> by = point("week", Delay.ofDays(1)).promise(now, PARIS);

    // Then
    assertThat(by).contains(LocalDateTime.parse("2026-11-25T17:00").atZone(PARIS.timeZone()));
  }

  @Test
  void anOfficeThatIsNotOpenWithinAYearPromisesNothing() {
    // Given
    String closed =
        "weekly: {mon: [\"09:00-17:00\"]}\nexceptions: [{from: 2026-01-01, until: 2028-12-31, hours: []}]";
    ZonedDateTime now = LocalDateTime.parse("2026-11-24T10:00").atZone(PARIS.timeZone());

    // When
    Optional<ZonedDateTime> hours = point(office(closed), Delay.ofHours(1)).promise(now, PARIS);
    Optional<ZonedDateTime> days = point(office(closed), Delay.ofDays(1)).promise(now, PARIS);

    // Then
    assertThat(hours).isEmpty();
    assertThat(days).isEmpty();
  }

  private static Optional<LocalDateTime> promise(
      String where, String office, Delay delay, LocalDateTime now) {
    Museum museum = where.equals("Paris") ? PARIS : NEW_YORK;
    return point(office, delay)
        .promise(now.atZone(museum.timeZone()), museum)
        .map(ZonedDateTime::toLocalDateTime);
  }

  private static ContactPoint point(String office, Delay delay) {
    return point(office(OFFICES.get(office)), delay);
  }

  private static ContactPoint point(OfficeHours office, Delay delay) {
    Translated name = Translated.of(Language.EN, "office");
    return new ContactPoint("office", name, "Office", "o@example.org", List.of(), delay, office);
  }

  private static OfficeHours office(String yaml) {
    try {
      return YAML.readValue(yaml, OfficeHours.class);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private static Museum museum(String country, String zone) {
    return new Museum(
        Translated.of(Language.EN, "Museum"),
        "Town",
        country,
        ZoneId.of(zone),
        Currency.getInstance("EUR"),
        List.of(Language.EN),
        Optional.empty(),
        new Museum.Contact(Optional.of("m@example.org"), Optional.empty(), Optional.empty()),
        Optional.empty());
  }
}
