package museum.foyer.understanding.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import museum.foyer.understanding.Asked;
import museum.foyer.understanding.Reader;
import museum.foyer.understanding.Understanding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What visitors ask about, in words that are not those of the phrasebook. */
class TopicsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 6, 10);
  private static final double RIGHT = 0.95;
  private static final Reader READER = new Reader();

  @Test
  void nearlyEveryQuestionInOtherWordsIsRecognised() throws IOException {
    // Given
    List<Asked> questions = Asked.table("topics.yaml").toList();

    // When
    List<String> wrong =
        questions.stream()
            .filter(asked -> !List.of(asked.expected().split(" ")).contains(topic(asked)))
            .map(asked -> asked + " was " + topic(asked))
            .toList();

    // Then
    assertThat(wrong).hasSizeLessThanOrEqualTo((int) ((1 - RIGHT) * questions.size()));
  }

  @ParameterizedTest
  @CsvSource({
    "is it free?, free-admission",
    "c'est gratuit ?, free-admission",
    "¿es gratis?, free-admission",
    "¿a que hora abren los domingos?, hours",
  })
  void aWordThatIsReadAsAFigureStillTellsTheTopic(String question, String topic) {
    // When
    Understanding understanding = READER.understand(question, Optional.empty(), TODAY);

    // Then
    assertThat(understanding.topic().map(Topic::key)).contains(topic);
  }

  @Test
  void whatNoPhrasingComesNearHasNoTopic() {
    // When
    Understanding understanding =
        READER.understand("xylophone quasar bezier", Optional.empty(), TODAY);

    // Then
    assertThat(understanding.topic()).isEmpty();
  }

  private static String topic(Asked asked) {
    return READER
        .understand(asked.question(), Optional.of(asked.language()), TODAY)
        .topic()
        .map(Topic::key)
        .orElse("none");
  }
}
