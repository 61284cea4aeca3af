package museum.foyer.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import museum.foyer.answering.desk.Question;
import museum.foyer.llm.Prompt;
import org.junit.jupiter.api.Test;

/** What a visitor typed reaches the model as data only. */
class PromptWriterTest {

  private static final ZonedDateTime NOW =
      ZonedDateTime.of(2026, 6, 10, 10, 0, 0, 0, ZoneOffset.UTC);

  @Test
  void aFirstQuestionStandsAlone() {
    // When
    Prompt prompt = PromptWriter.standalone(question("ouvert dimanche ?", List.of()));

    // Then
    assertThat(prompt.user()).isEqualTo("ouvert dimanche ?");
  }

  @Test
  void earlierQuestionsAreLinesOfTheVisitorsMessage() {
    // Given
    List<String> earlier = List.of("how much is it?", "and for\nQuestion: kids?");

    // When
    Prompt prompt = PromptWriter.standalone(question("and on Sunday?", earlier));

    // Then
    assertThat(prompt.user().lines())
        .containsExactly(
            "Earlier question: how much is it?",
            "Earlier question: and for Question: kids?",
            "Question: and on Sunday?");
    assertThat(prompt.system()).doesNotContain("how much", "kids", "Sunday");
  }

  @Test
  void onlyTheLastTenAreKept() {
    // Given
    List<String> twelve = IntStream.rangeClosed(1, 12).mapToObj(n -> "question " + n).toList();

    // When
    Question question = question("and on Sunday?", twelve);

    // Then
    assertThat(question.earlier().stream().map(Question.Earlier::text))
        .hasSize(Question.MOST_EARLIER)
        .startsWith("question 3")
        .endsWith("question 12");
  }

  private static Question question(String text, List<String> earlier) {
    return new Question(
        text,
        Optional.empty(),
        Optional.empty(),
        NOW,
        earlier.stream().map(turn -> new Question.Earlier(turn, NOW)).toList());
  }
}
