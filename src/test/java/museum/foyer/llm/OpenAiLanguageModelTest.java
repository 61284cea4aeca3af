package museum.foyer.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import museum.foyer.llm.StubModel.Mode;
import museum.foyer.llm.provider.LlmConfig;
import museum.foyer.llm.provider.LlmUnavailableException;
import museum.foyer.llm.provider.LlmUnavailableException.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Faults F1 to F8: what a provider can do wrong, one call at a time. */
class OpenAiLanguageModelTest {

  private static final Prompt PROMPT = new Prompt("Be brief.", "When is it open?", 40);
  private static final String ANSWER = "The museum is open from ten to six.";

  /** Milliseconds a busy machine may add to a deadline; the next longer one is later still. */
  private static final long BUSY = 5_000;

  private final Vertx vertx = Vertx.vertx();
  private final StubModel stub = StubModel.start();
  private final StringBuilder text = new StringBuilder();

  @AfterEach
  void stop() {
    stub.close();
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @ParameterizedTest
  @EnumSource(
      value = Mode.class,
      names = {"NORMAL", "ONE_WRITE", "NO_DONE"})
  void givesAWholeAnswer(Mode mode) {
    // When
    Finish finish = stream(model(stub.mode(mode)));
    // Then
    assertThat(finish).isEqualTo(Finish.STOP);
    assertThat(text).hasToString(ANSWER);
  }

  @Test
  void sendsSystemAndUserTextApartWithKeyAndLimits() {
    // Given
    LanguageModel model =
        model(stub, "api-key", "canary-key", "model", "small", "max-tokens", "30");
    // When
    stream(model);
    // Then
    JsonObject request = new JsonObject(stub.requests().get(0));
    assertThat(request.getString("model")).isEqualTo("small");
    assertThat(request.getInteger("max_tokens")).isEqualTo(30);
    assertThat(request.getDouble("temperature")).isZero();
    assertThat(request.getBoolean("stream")).isTrue();
    assertThat(request.getJsonArray("messages").encode())
        .isEqualTo(
            "[{\"role\":\"system\",\"content\":\"Be brief.\"},"
                + "{\"role\":\"user\",\"content\":\"When is it open?\"}]");
    assertThat(stub.lastAuthorization()).contains("Bearer canary-key");
    assertThat(request.encode()).doesNotContain("canary-key");
  }

  @Test
  void completesAShortAnswerAsAWhole() {
    // When
    Optional<String> answer = model(stub).complete(PROMPT);
    // Then
    assertThat(answer).contains(ANSWER);
  }

  @ParameterizedTest
  @CsvSource({
    "CUT,CUT",
    "NO_END,CUT",
    "NO_FINISH_REASON,CUT",
    "ERROR_EVENT,FAILED",
    "MALFORMED,FAILED",
    "LENGTH,LENGTH"
  })
  void neverCallsAPartOfAnAnswerWhole(Mode mode, Finish expected) {
    // Given
    LanguageModel model = model(stub.mode(mode));
    // When
    Finish finish = stream(model);
    // Then
    assertThat(finish).isEqualTo(expected);
    assertThat(ANSWER).startsWith(text.substring(0, 4));
    assertThat(stub.calls()).as("nothing is repeated after the first piece").isEqualTo(1);
    assertThat(model.complete(PROMPT)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "EMPTY,BROKEN_REPLY,1",
    "HTML,BROKEN_REPLY,1",
    "UNAUTHORIZED,KEY_REJECTED,1",
    "RATE_LIMITED,RATE_LIMITED,1",
    "SERVER_ERROR,PROVIDER_ERROR,2"
  })
  void saysWhyNothingCameAndRepeatsOnlyWhatMayPass(Mode mode, Reason reason, int calls) {
    // Given
    LanguageModel model = model(stub.mode(mode), "api-key", "canary-key");
    // When
    LlmUnavailableException e = unavailable(model);
    // Then
    assertThat(e.reason()).isEqualTo(reason);
    assertThat(stub.calls()).isEqualTo(calls);
    assertThat(e).hasMessageNotContaining("canary").hasNoCause();
  }

  @Test
  void triesOnceMoreBeforeTheFirstPieceAndDoublesNoText() {
    // Given
    LanguageModel model = model(stub.mode(Mode.SERVER_ERROR_ONCE));
    // When
    Finish finish = stream(model);
    // Then
    assertThat(finish).isEqualTo(Finish.STOP);
    assertThat(text).hasToString(ANSWER);
    assertThat(stub.calls()).isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource(
      value = Mode.class,
      names = {"SILENT_BEFORE_HEADERS", "SILENT_AFTER_HEADERS"})
  void givesUpWhenTheFirstPieceIsLate(Mode mode) {
    // Given
    LanguageModel model = model(stub.mode(mode), "first-token-timeout", "PT0.4S");
    long start = System.nanoTime();
    // When
    LlmUnavailableException e = unavailable(model);
    // Then
    assertThat(e.reason()).isEqualTo(Reason.TIMED_OUT);
    assertThat(millisSince(start)).isBetween(400L, 400 + BUSY);
    assertThat(stub.calls()).as("no second try after a deadline").isEqualTo(1);
  }

  @Test
  void givesUpWhenTheModelFallsSilent() {
    // Given
    LanguageModel model = model(stub.mode(Mode.SILENT_AFTER_FIRST_TOKEN), "idle-timeout", "PT0.3S");
    long start = System.nanoTime();
    // When
    Finish finish = stream(model);
    // Then
    assertThat(finish).isEqualTo(Finish.TIMED_OUT);
    assertThat(text).hasToString("The ");
    assertThat(millisSince(start)).isBetween(300L, 300 + BUSY);
  }

  @Test
  void givesUpAtTheTotalDeadlineThoughPiecesKeepComing() {
    // Given
    stub.mode(Mode.INFINITE).delays(Duration.ZERO, Duration.ofMillis(20));
    LanguageModel model = model(stub, "total-timeout", "PT0.5S");
    long start = System.nanoTime();
    // When
    Finish finish = stream(model);
    // Then
    assertThat(finish).isEqualTo(Finish.TIMED_OUT);
    assertThat(millisSince(start)).isBetween(500L, 500 + BUSY);
  }

  @Test
  void cutsAnAnswerThatIgnoresTheTokenLimit() {
    // Given
    LanguageModel model = model(stub.mode(Mode.INFINITE));
    // When
    Finish finish = stream(model);
    // Then
    assertThat(finish).isEqualTo(Finish.LENGTH);
    assertThat(text.length()).isBetween(320, 340);
  }

  @Test
  void saysAtOnceThatNobodyListens() {
    // Given
    LanguageModel model = model(stub);
    stub.close();
    long start = System.nanoTime();
    // When
    LlmUnavailableException e = unavailable(model);
    // Then
    assertThat(e.reason()).isEqualTo(Reason.UNREACHABLE);
    assertThat(millisSince(start)).isLessThan(BUSY);
  }

  @Test
  void waitsForAHandshakeNoLongerThanForAConnection() throws IOException {
    // Given: TCP connects, TLS is never answered
    try (ServerSocket mute = new ServerSocket(0)) {
      LanguageModel model =
          model(LlmTestConfig.with("base-url", "https://127.0.0.1:" + mute.getLocalPort()));
      long start = System.nanoTime();
      // When
      LlmUnavailableException e = unavailable(model);
      // Then
      assertThat(e.reason()).isEqualTo(Reason.TIMED_OUT);
      assertThat(millisSince(start)).isBetween(1_500L, 1_500 + BUSY);
    }
  }

  @Test
  void asksNoMoreOnceTenCallsFailed() {
    // Given
    LanguageModel model = model(stub.mode(Mode.SERVER_ERROR));
    IntStream.range(0, 5).forEach(n -> unavailable(model));
    boolean availableAfterTen = model.available();
    // When
    IntStream.range(0, 20).forEach(n -> unavailable(model));
    // Then
    assertThat(availableAfterTen).isFalse();
    assertThat(unavailable(model).reason()).isEqualTo(Reason.BREAKER_OPEN);
    assertThat(stub.calls()).isEqualTo(10);
  }

  @Test
  void asksAgainOnceTheProviderIsBack() {
    // Given
    LanguageModel model = model(stub.mode(Mode.SERVER_ERROR), "breaker.probe-interval", "PT0S");
    IntStream.range(0, 10).forEach(n -> unavailable(model));
    stub.mode(Mode.NORMAL);
    // When
    Finish finish = stream(model);
    // Then
    assertThat(finish).isEqualTo(Finish.STOP);
    assertThat(model.available()).isTrue();
  }

  @Test
  void leavesAProviderAloneThatAsksForIt() {
    // Given
    LanguageModel model = model(stub.mode(Mode.RATE_LIMITED));
    // When
    IntStream.range(0, 100).forEach(n -> unavailable(model));
    // Then
    assertThat(stub.calls()).isEqualTo(1);
    assertThat(model.available()).isFalse();
  }

  @Test
  void isNotAvailableWithoutKeyAndAddress() {
    // When
    LanguageModel model = model(LlmTestConfig.with());
    // Then
    assertThat(model.available()).isFalse();
    assertThat(unavailable(model).reason()).isEqualTo(Reason.NOT_CONFIGURED);
  }

  @Test
  void isAvailableWithAKeyOrAnAddressAlone() {
    assertThat(model(LlmTestConfig.with("api-key", "k")).available()).isTrue();
    assertThat(model(stub).available()).isTrue();
  }

  @Test
  void refusesAnAddressThatIsNoneAndNamesTheProperty() {
    assertThatThrownBy(() -> model(LlmTestConfig.with("base-url", "localhost:11434/v1")))
        .hasMessageContaining("foyer.llm.base-url");
  }

  private Finish stream(LanguageModel model) {
    return model.stream(
        PROMPT,
        piece -> {
          text.append(piece);
          return true;
        });
  }

  private LlmUnavailableException unavailable(LanguageModel model) {
    return catchThrowableOfType(LlmUnavailableException.class, () -> stream(model));
  }

  private LanguageModel model(StubModel at, String... keysAndValues) {
    return model(LlmTestConfig.at(at, keysAndValues));
  }

  /** Its database refuses connections: none of these tests may need one. */
  private LanguageModel model(LlmConfig config) {
    PGSimpleDataSource nobody = new PGSimpleDataSource();
    nobody.setPortNumbers(new int[] {1});
    return new OpenAiLanguageModel(vertx, config, new BudgetStore(nobody), Clock.systemUTC());
  }

  private static long millisSince(long start) {
    return (System.nanoTime() - start) / 1_000_000;
  }
}
