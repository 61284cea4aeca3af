package museum.foyer.knowledge.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import museum.foyer.knowledge.Language;
import museum.foyer.knowledge.Translated;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicHolidaysTest {

  /** For 2027, written down independently of the library; not copied from an official gazette. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "FR |    | 01-01 03-29 05-01 05-06 05-08 05-17 07-14 08-15 11-01 11-11 12-25",
        "FR | 67 | 01-01 03-26 03-29 05-01 05-06 05-08 05-17 07-14 08-15 11-01 11-11 12-25 12-26",
        "DE |    | 01-01 03-26 03-29 05-01 05-06 05-17 10-03 12-25 12-26",
        "DE | BY | 01-01 01-06 03-26 03-29 05-01 05-06 05-17 05-27 10-03 11-01 12-25 12-26",
        "AT |    | 01-01 01-06 03-28 03-29 05-01 05-06 05-16 05-17 05-27 08-15 10-26 11-01 12-08 12-25 12-26",
        "IT |    | 01-01 01-06 03-28 03-29 04-25 05-01 06-02 08-15 10-04 11-01 12-08 12-25 12-26",
        "ES |    | 01-01 01-06 03-26 05-01 08-15 10-12 11-01 12-06 12-08 12-25",
        "PT |    | 01-01 03-26 03-28 04-25 05-01 05-27 06-10 08-15 10-05 11-01 12-01 12-08 12-25",
        "LU |    | 01-01 03-29 05-01 05-06 05-09 05-17 06-23 08-15 11-01 12-25 12-26",
        "PL |    | 01-01 01-06 03-28 03-29 05-01 05-03 05-16 05-27 08-15 11-01 11-11 12-24 12-25 12-26",
        "CZ |    | 01-01 03-26 03-29 05-01 05-08 07-05 07-06 09-28 10-28 11-17 12-24 12-25 12-26",
        "NO |    | 01-01 03-25 03-26 03-28 03-29 05-01 05-06 05-16 05-17 12-25 12-26",
        // those of a weekend, and the working days on which they are kept
        "GB | ENG | 01-01 03-26 03-29 05-03 05-31 08-30 12-25 12-26 12-27 12-28",
        "US | NY | 01-01 01-18 02-15 05-31 06-18 06-19 07-04 07-05 09-06 10-11 11-11 11-25 12-24 12-25 12-31"
      })
  void agreesWithTheListWrittenDown(String country, String region, String days) {
    // Given
    PublicHolidays holidays = new PublicHolidays(country, Optional.ofNullable(region));
    LocalDate newYear = LocalDate.of(2027, 1, 1);

    // When
    List<String> found =
        newYear
            .datesUntil(newYear.plusYears(1))
            .filter(date -> holidays.on(date).isPresent())
            .map(date -> date.toString().substring("2027-".length()))
            .toList();

    // Then
    assertThat(found).isEqualTo(Arrays.asList(days.strip().split(" ")));
  }

  @Test
  void namesThemAlikeOnMachinesOfAnyLocale() {
    // Given
    Locale usual = Locale.getDefault();
    Locale.setDefault(Locale.GERMANY);
    try {
      // When
      Translated names =
          new PublicHolidays("FR", Optional.empty()).on(LocalDate.of(2027, 3, 29)).orElseThrow();

      // Then
      assertThat(names.exactly(Language.EN)).contains("Easter Monday");
      assertThat(names.exactly(Language.FR)).contains("Lundi de Pâques");
      assertThat(names.exactly(Language.DE)).contains("Ostermontag");
      assertThat(names.exactly(Language.IT)).isEmpty();
    } finally {
      Locale.setDefault(usual);
    }
  }

  @ParameterizedTest
  @CsvSource({"FR,, true", "FR, 67, true", "FR, XX, false", "JP,, false", "KR,, false"})
  void knowsWhatCanBeCalculated(String country, String region, boolean known) {
    assertThat(new PublicHolidays(country, Optional.ofNullable(region)).known()).isEqualTo(known);
  }
}
