package museum.foyer.knowledge.exhibitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import museum.foyer.knowledge.Language;
import museum.foyer.knowledge.Translated;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is on show, coming and over, to the day. */
class ExhibitionTest {

  private static final List<LateNight> NIGHTS =
      List.of(
          new LateNight("every-friday", LocalTime.of(22, 0)),
          new LateNight("2027-05-22", LocalTime.MIDNIGHT));

  @ParameterizedTest
  @CsvSource({
    "2027-04-16, coming",
    "2027-04-17, running",
    "2027-09-26, running",
    "2027-09-27, over",
  })
  void firstAndLastDayBelongToIt(LocalDate date, String state) {
    // When
    Exhibition exhibition = exhibition("2027-04-17", "2027-09-26");

    // Then
    assertThat(exhibition.comingOn(date)).isEqualTo(state.equals("coming"));
    assertThat(exhibition.runningOn(date)).isEqualTo(state.equals("running"));
    assertThat(exhibition.overOn(date)).isEqualTo(state.equals("over"));
  }

  @ParameterizedTest
  @CsvSource({
    "2027-04-01, 2027-04-16, false",
    "2027-04-01, 2027-04-17, true",
    "2027-07-01, 2027-07-31, true",
    "2027-09-26, 2027-10-10, true",
    "2027-09-27, 2027-10-10, false",
    "2027-01-01, 2027-12-31, true",
  })
  void itIsOnInASpanOfDaysIfItIsOnOnOneOfThem(LocalDate from, LocalDate until, boolean on) {
    assertThat(exhibition("2027-04-17", "2027-09-26").runningBetween(from, until)).isEqualTo(on);
  }

  @ParameterizedTest
  @CsvSource({
    "2027-08-26, false",
    "2027-08-27, true",
    "2027-09-26, true",
    "2027-09-27, false",
  })
  void itClosesSoonInItsLastThirtyDays(LocalDate date, boolean soon) {
    assertThat(exhibition("2027-04-17", "2027-09-26").closesSoon(date)).isEqualTo(soon);
  }

  @Test
  void whatHasNoEndIsPermanentAndNeverClosesSoon() {
    // When
    Exhibition permanent = exhibition("2027-04-17", null);

    // Then
    assertThat(permanent.permanent()).isTrue();
    assertThat(permanent.comingOn(LocalDate.of(2027, 4, 16))).isTrue();
    assertThat(permanent.closesSoon(LocalDate.of(2030, 1, 1))).isFalse();
    assertThat(permanent.overOn(LocalDate.of(2099, 1, 1))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "2027-05-21, 22:00",
    "2027-05-22, 00:00",
    "2027-05-23,",
    "2027-04-16,",
    "2027-10-01,",
  })
  void lateNightsAreItsOwnAndOnlyWhileItRuns(LocalDate date, LocalTime until) {
    assertThat(exhibition("2027-04-17", "2027-09-26").lateUntil(date))
        .isEqualTo(Optional.ofNullable(until));
  }

  @ParameterizedTest
  @CsvSource({"every-freitag", "friday", "2027-02-30", "05-22"})
  void aLateNightIsAWeekdayOrADate(String rule) {
    assertThatThrownBy(() -> new LateNight(rule, LocalTime.of(22, 0)));
  }

  @Test
  void itCannotEndBeforeItBegins() {
    assertThatThrownBy(() -> exhibition("2027-04-17", "2027-04-16"))
        .hasMessageContaining("until 2027-04-16 is before from 2027-04-17");
  }

  private static Exhibition exhibition(String from, String until) {
    return new Exhibition(
        "blue",
        Translated.of(Language.EN, "Working Blue"),
        List.of(),
        Optional.ofNullable(from).map(LocalDate::parse),
        Optional.ofNullable(until).map(LocalDate::parse),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        NIGHTS,
        Optional.empty());
  }
}
