package museum.foyer;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import museum.foyer.knowledge.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The judge of the golden dialogues does bite. */
class VerdictTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "On November 25, 2026 we are open 10:00–18:00.        | true  | true",
        "On November 25, 2026 we are open.                    | true  | false",
        "On November 25, 2026 we are open 10:00–18:30.        | false | false",
        "Open 10:00–18:00 on November 25, 2026, for €13.      | false | false",
        "Open 10:00–18:00 on November 25, 2026, also at 21:00 | false | false"
      })
  void tellsWrongFactsFromMissingOnes(String text, boolean truthful, boolean asExpected) {
    // Given
    Dialogue dialogue =
        dialogue(List.of("November 25, 2026", "18:00 | 6 pm"), List.of("21:00"), List.of());

    // When
    Verdict verdict = verdict(dialogue, text);

    // Then
    assertThat(verdict.wrong().isEmpty()).isEqualTo(truthful);
    assertThat(verdict.asExpected()).isEqualTo(asExpected);
  }

  @Test
  void aSumIsWrongWhereOnlyOthersAreTrue() {
    // Given
    Dialogue dialogue = dialogue(List.of("€20"), List.of(), List.of("20", "12"));

    // When
    Verdict verdict =
        verdict(dialogue, "In total €20 (full price €12), €24 without the family ticket.");

    // Then
    assertThat(verdict.wrong()).containsExactly("states 24");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "12,50 € | 12.5",
        "€1,200.50 | 1200.5",
        "3 000 € | 3000",
        "₩5,000 | 5000",
        "€ 20 | 20",
        "Ages 18-25 €6 | 6"
      })
  void readsAmountsOfEveryConvention(String text, BigDecimal amount) {
    // When
    Set<BigDecimal> amounts = Stated.amounts(text);

    // Then
    assertThat(amounts).usingElementComparator(BigDecimal::compareTo).containsExactly(amount);
  }

  @Test
  void readsTimesAsked() {
    // When
    Set<LocalTime> times = Stated.timesAsked("at 7pm or 17h30");

    // Then
    assertThat(times).contains(LocalTime.of(19, 0), LocalTime.of(17, 30));
  }

  private static Verdict verdict(Dialogue dialogue, String text) {
    return Verdict.of(
        GoldenMuseum.SAMPLE, dialogue, new Verdict.Answer("en", text, "ANSWERED_FROM_FACTS"));
  }

  private static Dialogue dialogue(List<String> contains, List<String> lacks, List<String> only) {
    return new Dialogue(
        Dialogue.Kind.FACT,
        "hours",
        Language.EN,
        "open tomorrow?",
        "2026-11-24T10:00",
        List.of(),
        contains,
        lacks,
        only,
        null);
  }
}
