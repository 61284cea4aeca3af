package museum.foyer.understanding.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import museum.foyer.knowledge.Language;
import museum.foyer.understanding.Asked;
import museum.foyer.understanding.Reader;
import museum.foyer.understanding.words.Figure;
import museum.foyer.understanding.words.ReadText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The days and times visitors name, exact to the day and the minute. */
public class DaysTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 6, 10);
  private static final int FEWEST = 25;
  private static final Reader READER = new Reader();

  @ParameterizedTest
  @MethodSource
  void daysAndTimesAreRead(Asked asked) {
    // When
    ReadText read = READER.read(asked.question(), asked.language(), TODAY);

    // Then
    assertThat(shown(read)).isEqualTo(asked.expected());
  }

  static Stream<Asked> daysAndTimesAreRead() throws IOException {
    return Asked.table("days.yaml");
  }

  @Test
  void everyLanguageHasItsExpressions() throws IOException {
    // When
    Map<Language, Long> counts =
        Asked.table("days.yaml")
            .collect(Collectors.groupingBy(Asked::language, Collectors.counting()));

    // Then
    assertThat(counts).containsOnlyKeys(Arrays.asList(Language.values()));
    assertThat(counts.values()).allMatch(count -> count >= FEWEST);
  }

  @Test
  void aSpanThatHasBegunIsNotThatOfNextYear() {
    // When
    ReadText read = READER.read("from 3 to 20 June", Language.EN, TODAY);

    // Then
    assertThat(shown(read)).isEqualTo("2026-06-03..2026-06-20");
  }

  @Test
  void aWeekdayThatIsNotThatOfItsDateHasNoReading() {
    // When
    ReadText read = READER.read("Monday 19 June", Language.EN, TODAY);

    // Then
    assertThat(read.all(Figure.Day.class))
        .singleElement()
        .satisfies(day -> assertThat(day.readings()).isEmpty());
  }

  public static String shown(ReadText text) {
    return text.figures().stream().flatMap(DaysTest::shown).collect(Collectors.joining(" "));
  }

  private static Stream<String> shown(Figure figure) {
    if (figure instanceof Figure.Day day) {
      return Stream.of(
          day.readings().stream().map(DaysTest::shown).collect(Collectors.joining("|")));
    } else if (figure instanceof Figure.Time time) {
      return Stream.of(
          time.readings().stream()
              .sorted()
              .map(LocalTime::toString)
              .collect(Collectors.joining("|")));
    }
    return Stream.empty();
  }

  private static String shown(Figure.Range range) {
    return range.from().equals(range.until())
        ? range.from().toString()
        : range.from() + ".." + range.until();
  }
}
