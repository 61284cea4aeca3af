package museum.foyer.channels.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import museum.foyer.llm.StubModel;
import museum.foyer.llm.StubModel.Mode;
import museum.foyer.llm.StubModelResource;
import museum.foyer.platform.PostgresResource;
import museum.foyer.retrieval.Searchable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * From a visitor's question through a model that is well, ill or lying, to the events of the
 * stream.
 */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, restrictToAnnotatedClass = true)
@QuarkusTestResource(value = StubModelResource.class, restrictToAnnotatedClass = true)
@Tag("database")
class StreamedAnswerTest {

  private static final String QUESTION =
      "Would the tides exhibition and the audio guide please my grandmother on a rainy afternoon?";

  private static final String GOOD =
      "It is a lovely place for a quiet afternoon. Your grandmother will feel welcome here.";

  StubModel model;
  @Inject Searchable searchable;

  @TestHTTPResource("/api/v1/ask")
  URI ask;

  @BeforeEach
  void everythingIsEmbedded() {
    searchable.await();
  }

  @Test
  void showsTheFirstSentenceWhileTheModelStillWritesTheSecond() throws Exception {
    // Given
    model
        .mode(Mode.NORMAL)
        .answerWith(request -> GOOD)
        .delays(Duration.ofMillis(50), Duration.ofMillis(200));

    // When
    List<Long> deltas = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    stream()
        .forEach(
            line -> {
              lines.add(line);
              if (line.startsWith("event:") && line.contains("message.delta")) {
                deltas.add(System.nanoTime());
              }
            });

    // Then
    String all = String.join("\n", lines);
    assertThat(all)
        .contains("answered_by_model")
        .contains("\"generated\":true")
        .contains("message.end");
    assertThat(deltas).hasSize(2);
    assertThat(Duration.ofNanos(deltas.get(1) - deltas.get(0)))
        .as("the second has six words of 200 ms: a tenth of that on a busy machine")
        .isGreaterThan(Duration.ofMillis(100));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The audio guide costs €6.",
        "It is lovely. The audio guide costs €4. Enjoy your visit.",
        "Tides and Time runs until 22 March 2027.",
        "Come on Wednesday, we are open until 23:00.",
        "Book at https://evil.example/now.",
        "Write to win@evil.example for a free drink.",
        "There is a 30 % discount today.",
        "<img src=x onerror=alert(1)> Welcome to the museum.",
        "See [our offer](https://evil.example)."
      })
  void neverShowsWhatTheEvidenceDoesNotSay(String lie) throws Exception {
    // Given
    model.mode(Mode.NORMAL).answerWith(request -> lie).delays(Duration.ZERO, Duration.ZERO);

    // When
    String all = String.join("\n", stream().toList());

    // Then
    assertThat(all)
        .contains("\"outcome\":\"degraded\"")
        .doesNotContain("€6", "€4.", "22 March", "23:00", "evil", "30 %", "onerror");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Are you open tomorrow for my grumpy grandmother and her umbrella? | Tomorrow the museum is closed.",
        "Are you open on Monday for my grumpy grandmother and her umbrella? | Yes, on Monday our doors are open.",
        "What would my grumpy grandmother pay for a ticket? | Admission is free for grandmothers.",
        "May my grandmother photograph the machines with her flash? | Of course, flash is allowed.",
        "Could my grandmother come with her grumpy little poodle? | Yes, pets are welcome."
      })
  void neverShowsYesWhereTheEvidenceSaysNo(String question, String lie) throws Exception {
    // Given
    model.mode(Mode.NORMAL).answerWith(request -> lie).delays(Duration.ZERO, Duration.ZERO);

    // When
    String all = String.join("\n", stream(question).toList());

    // Then
    assertThat(all).contains("\"outcome\":\"degraded\"").doesNotContain(lie);
  }

  @ParameterizedTest
  @EnumSource(
      value = Mode.class,
      names = {
        "UNAUTHORIZED",
        "RATE_LIMITED",
        "SERVER_ERROR",
        "HTML",
        "EMPTY",
        "SILENT_BEFORE_HEADERS",
        "SILENT_AFTER_HEADERS"
      })
  void sendsTheStoredWordingWhenTheModelSaysNothing(Mode mode) throws Exception {
    // Given
    model.mode(mode).answerWith(request -> GOOD).delays(Duration.ZERO, Duration.ZERO);

    // When
    String all = String.join("\n", stream().toList());

    // Then
    assertThat(all)
        .contains("message.delta")
        .contains("message.end")
        .contains("\"generated\":false")
        .doesNotContain("lovely");
  }

  @ParameterizedTest
  @EnumSource(
      value = Mode.class,
      names = {"CUT", "ERROR_EVENT", "LENGTH", "MALFORMED", "NO_END", "SILENT_AFTER_FIRST_TOKEN"})
  void neverTruncatesInSilence(Mode mode) throws Exception {
    // Given
    model.mode(mode).answerWith(request -> GOOD + " " + GOOD).delays(Duration.ZERO, Duration.ZERO);

    // When
    String all = String.join("\n", stream().toList());

    // Then
    assertThat(all).contains("message.end").doesNotContain("answered_by_model");
    assertThat(all)
        .containsAnyOf(
            "\"outcome\":\"degraded\"", "\"finishReason\":\"error\"", "answered_from_f", "unknown");
  }

  private java.util.stream.Stream<String> stream() throws Exception {
    return stream(QUESTION);
  }

  private java.util.stream.Stream<String> stream(String question) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(ask)
            .header("Content-Type", "application/json")
            .header("Accept", "text/event-stream")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "{\"question\": \"" + question + "\", \"asOf\": \"2026-11-24T10:00\"}"))
            .build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofLines()).body();
  }
}
