package museum.foyer.answering.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import museum.foyer.knowledge.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates, times and money are written in the visitor's conventions, not in the machine's. */
@Isolated
class ConventionsTest {

  private final Locale locale = Locale.getDefault();
  private final TimeZone zone = TimeZone.getDefault();

  @AfterEach
  void restore() {
    Locale.setDefault(locale);
    TimeZone.setDefault(zone);
  }

  @ParameterizedTest
  @CsvSource({"tr-TR, Asia/Tokyo", "ar-EG, America/Los_Angeles", "th-TH-u-ca-buddhist, UTC"})
  void writesTheSameUnderAnyDefault(String tag, String zoneId) {
    // Given
    List<String> expected = written();

    // When
    Locale.setDefault(Locale.forLanguageTag(tag));
    TimeZone.setDefault(TimeZone.getTimeZone(zoneId));
    List<String> actual = written();

    // Then
    assertThat(actual).isEqualTo(expected);
    assertThat(String.join("", actual)).contains("18:30").doesNotContainPattern("[٠-٩๐-๙]");
  }

  private static List<String> written() {
    return Arrays.stream(Language.values()).flatMap(ConventionsTest::written).toList();
  }

  private static Stream<String> written(Language language) {
    Conventions conventions = new Conventions(language);
    LocalDate date = LocalDate.of(2026, 3, 29);
    return Stream.of(
        conventions.date(date),
        conventions.shortDate(date),
        conventions.weekday(DayOfWeek.SUNDAY),
        conventions.time(LocalTime.of(18, 30)),
        conventions.money(new BigDecimal("1234.50"), Currency.getInstance("EUR")),
        conventions.list(List.of("I", "i", "x")));
  }
}
