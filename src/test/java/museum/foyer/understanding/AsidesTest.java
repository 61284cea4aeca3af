package museum.foyer.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which words left over are the circumstances of a question, and which are what it is about. */
class AsidesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final Reader READER = new Reader();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "are you open tomorrow if it rains | true",
        "are you open on Holi, 3 March | true",
        "is the swimming pool open tomorrow | false",
        "le solarium est-il ouvert demain ? | false",
        "ist das Schwimmbad morgen offen? | false"
      })
  void whatIsAskedAboutStandsBeforeTheVerb(String question, boolean asides) {
    // When
    Understanding understanding = READER.understand(question, Optional.empty(), TODAY);

    // Then
    assertThat(understanding.unexplained()).isNotEmpty();
    assertThat(understanding.leavesOverAsides()).isEqualTo(asides);
  }
}
