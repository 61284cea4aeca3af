package museum.foyer.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.Stream;
import museum.foyer.understanding.dates.DaysTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The machine's own language and time zone change nothing. */
@Isolated
class DefaultLocaleTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 6, 10);

  private final Locale locale = Locale.getDefault();
  private final TimeZone zone = TimeZone.getDefault();

  @AfterEach
  void restore() {
    Locale.setDefault(locale);
    TimeZone.setDefault(zone);
  }

  @ParameterizedTest
  @CsvSource({"tr-TR, Asia/Tokyo", "ar-EG, America/Los_Angeles", "th-TH-u-ca-buddhist, UTC"})
  void everythingIsReadTheSame(String tag, String zoneId) throws IOException {
    // Given
    List<String> expected = readings();

    // When
    Locale.setDefault(Locale.forLanguageTag(tag));
    TimeZone.setDefault(TimeZone.getTimeZone(zoneId));
    List<String> actual = readings();

    // Then
    assertThat(actual).isEqualTo(expected);
  }

  /** By a reader of its own: some of it is made when it starts. */
  private static List<String> readings() throws IOException {
    Reader reader = new Reader();
    Stream<String> days =
        Asked.table("days.yaml")
            .map(asked -> DaysTest.shown(reader.read(asked.question(), asked.language(), TODAY)));
    Stream<String> topics =
        Stream.concat(Asked.table("topics.yaml"), Asked.list("languages.yaml"))
            .map(asked -> reader.understand(asked.question(), Optional.empty(), TODAY))
            .map(
                understood ->
                    understood.language() + " " + understood.topic() + " " + understood.content());
    return Stream.concat(days, topics).toList();
  }
}
