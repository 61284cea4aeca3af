package museum.foyer.llm.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import museum.foyer.llm.LlmTestConfig;
import museum.foyer.llm.StubModel;
import museum.foyer.llm.StubModel.Mode;
import museum.foyer.llm.provider.LlmUnavailableException;
import museum.foyer.llm.provider.LlmUnavailableException.Reason;
import museum.foyer.platform.PostgresResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fault F10. Runs in Quarkus because the extension's client can be built nowhere else. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class OpenAiEmbedderTest {

  private final StubModel stub = StubModel.start();

  @AfterEach
  void stop() {
    stub.close();
  }

  @Test
  void givesVectorsOfLengthOneInTheOrderOfTheTexts() {
    // Given
    Embedder embedder = embedder();
    // When
    List<float[]> vectors = embedder.embed(List.of("hours", "prices"));
    // Then
    assertThat(vectors)
        .hasSize(2)
        .allSatisfy(v -> assertThat(length(v)).isCloseTo(1, within(1e-6)));
    assertThat(vectors.get(1)).isEqualTo(embedder.embed(List.of("prices")).get(0));
    assertThat(embedder.dimension()).isEqualTo(8);
    assertThat(embedder.model()).isEqualTo("bge-m3");
    assertThat(new JsonObject(stub.requests().get(0)).getString("model")).isEqualTo("bge-m3");
    assertThat(stub.lastAuthorization()).contains("Bearer canary-key");
  }

  @Test
  void canAskTheSameEndpointForAnotherModel() {
    // When
    Embedder other = embedders().forModel("older-model").orElseThrow();
    // Then
    assertThat(other.model()).isEqualTo("older-model");
    assertThat(other.dimension()).isEqualTo(8);
  }

  @Test
  void refusesVectorsOfAnotherLengthThanConfigured() {
    assertThatThrownBy(() -> embedder("embeddings.dimension", "1024").embed(List.of("hours")))
        .hasMessage("Expected vectors of 1024 numbers, got 8");
  }

  @Test
  void refusesVectorsOfAnotherLengthThanBefore() {
    // Given
    Embedder embedder = embedder();
    embedder.embed(List.of("hours"));
    stub.embeddingDimension(9);
    // When
    Reason reason = refusal(embedder, "prices");
    // Then
    assertThat(reason).isEqualTo(Reason.WRONG_DIMENSION);
  }

  @Test
  void givesUpWhenTheAnswerIsLate() {
    // Given
    Embedder embedder = embedder("embeddings.timeout", "PT0.3S");
    embedder.dimension();
    stub.delays(Duration.ofSeconds(20), Duration.ZERO);
    long start = System.nanoTime();
    // When
    Reason reason = refusal(embedder, "hours");
    // Then
    assertThat(reason).isEqualTo(Reason.TIMED_OUT);
    assertThat((System.nanoTime() - start) / 1_000_000)
        .as("far from the stub's 20 s, also on a busy machine")
        .isBetween(300L, 10_000L);
  }

  @ParameterizedTest
  @CsvSource({
    "SERVER_ERROR,PROVIDER_ERROR",
    "RATE_LIMITED,RATE_LIMITED",
    "UNAUTHORIZED,KEY_REJECTED",
    "HTML,UNREACHABLE"
  })
  void saysWhyThereIsNoVectorAndAsksOnce(Mode mode, Reason reason) {
    // Given
    stub.mode(mode);
    // When
    LlmUnavailableException e =
        catchThrowableOfType(
            LlmUnavailableException.class, () -> embedder().embed(List.of("hours")));
    // Then
    assertThat(e.reason()).isEqualTo(reason);
    assertThat(e).hasMessageNotContaining("canary").hasNoCause();
    assertThat(stub.calls()).isEqualTo(1);
  }

  @Test
  void stopsAskingAnEndpointThatFails() {
    // Given
    Embedder embedder = embedder();
    stub.mode(Mode.SERVER_ERROR);
    IntStream.range(0, 10).forEach(n -> refusal(embedder, "question " + n));
    // When
    Reason reason = refusal(embedder, "one more");
    // Then
    assertThat(reason).isEqualTo(Reason.BREAKER_OPEN);
    assertThat(stub.calls()).isEqualTo(10);
  }

  @Test
  void saysThatNobodyListens() {
    // Given
    Embedder embedder = embedder();
    stub.close();
    // When
    Reason reason = refusal(embedder, "hours");
    // Then
    assertThat(reason).isEqualTo(Reason.UNREACHABLE);
  }

  private Embedder embedder(String... keysAndValues) {
    return embedders(keysAndValues).configured().orElseThrow();
  }

  private Embedders embedders(String... keysAndValues) {
    String[] all = {
      "embeddings.provider", "endpoint",
      "embeddings.base-url", stub.baseUrl(),
      "embeddings.model", "bge-m3",
      "embeddings.api-key", "canary-key"
    };
    return new Embedders(
        LlmTestConfig.with(
            Stream.concat(Arrays.stream(all), Arrays.stream(keysAndValues))
                .toArray(String[]::new)));
  }

  private static Reason refusal(Embedder embedder, String text) {
    return catchThrowableOfType(LlmUnavailableException.class, () -> embedder.embed(List.of(text)))
        .reason();
  }

  private static double length(float[] vector) {
    return Math.sqrt(
        IntStream.range(0, vector.length).mapToDouble(i -> vector[i] * vector[i]).sum());
  }
}
