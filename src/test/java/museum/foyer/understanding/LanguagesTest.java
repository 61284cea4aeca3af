package museum.foyer.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import museum.foyer.knowledge.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The language of short questions, typed as people type. */
class LanguagesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 6, 10);
  private static final double RIGHT = 0.98;
  private static final int FEWEST = 15;
  private static final Reader READER = new Reader();

  @Test
  void nearlyEveryShortQuestionIsKnownWithoutAPage() throws IOException {
    // Given
    List<Asked> questions = Asked.list("languages.yaml").toList();

    // When
    List<Asked> wrong = new ArrayList<>();
    for (Asked asked : questions) {
      if (of(asked.question(), Optional.empty()) != asked.language()) {
        wrong.add(asked);
      }
    }

    // Then
    assertThat(wrong).hasSizeLessThanOrEqualTo((int) ((1 - RIGHT) * questions.size()));
    assertThat(Language.values())
        .allMatch(
            language ->
                questions.stream().filter(asked -> asked.language() == language).count() >= FEWEST);
  }

  @ParameterizedTest
  @MethodSource
  void aShortTurnKeepsTheLanguageOfThePage(String turn, Language page) {
    // When
    Language language = of(turn, Optional.of(page));

    // Then
    assertThat(language).isEqualTo(page);
  }

  static Stream<Arguments> aShortTurnKeepsTheLanguageOfThePage() {
    return Stream.of("ok", "wifi?", "18:00?", "2", "?", "audio", "25/12", "Monet?", "lol", "👍")
        .flatMap(turn -> Arrays.stream(Language.values()).map(page -> Arguments.of(turn, page)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"what time do you close", "how much is a ticket", "is there a cafe"})
  void aWholeSentenceIsAnsweredInItsOwnLanguage(String question) {
    // When
    Language language = of(question, Optional.of(Language.FR));

    // Then
    assertThat(language).isEqualTo(Language.EN);
  }

  private static Language of(String question, Optional<Language> page) {
    return READER.understand(question, page, TODAY).language();
  }
}
