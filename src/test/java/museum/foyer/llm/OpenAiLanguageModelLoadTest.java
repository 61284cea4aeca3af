package museum.foyer.llm;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import museum.foyer.llm.StubModel.Mode;
import museum.foyer.llm.provider.LlmUnavailableException;
import museum.foyer.llm.provider.LlmUnavailableException.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** Many calls at once: connections, permits and storms. */
class OpenAiLanguageModelLoadTest {

  private static final Prompt PROMPT = new Prompt("Be brief.", "When is it open?", 40);

  private final Vertx vertx = Vertx.vertx();
  private final StubModel stub = StubModel.start();

  @AfterEach
  void stop() {
    stub.close();
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void cutsNoneOfAThousandAnswersSentInOneWriteAndKeepsItsConnections() throws Exception {
    // Given
    LanguageModel model = model(stub.mode(Mode.ONE_WRITE));
    // When
    List<Object> finishes = inParallel(16, 1_000, () -> model.stream(PROMPT, piece -> true));
    // Then
    assertThat(finishes).hasSize(1_000).containsOnly(Finish.STOP);
    assertThat(stub.connections()).isLessThanOrEqualTo(32);
  }

  @Test
  void letsSixtyFourVisitorsWaitForTheModelAtOnce() throws Exception {
    // Given
    // long enough for the last to come while the first still waits, also on a busy machine
    stub.delays(Duration.ofSeconds(2), Duration.ZERO);
    LanguageModel model = model(stub);
    // When
    List<Object> finishes = inParallel(64, 64, () -> model.stream(PROMPT, piece -> true));
    // Then
    assertThat(finishes).containsOnly(Finish.STOP);
    assertThat(stub.mostAtOnce()).isEqualTo(64);
  }

  @Test
  void refusesACallBeyondItsPermitsAfterAShortWait() throws Exception {
    // Given
    // ten times the wait for a permit, for threads that start late
    stub.delays(Duration.ofMillis(2_500), Duration.ZERO);
    LanguageModel model = model(stub, "max-concurrent", "4");
    // When
    List<Object> results = inParallel(5, 5, () -> model.stream(PROMPT, piece -> true));
    // Then
    assertThat(results).containsOnlyOnce(Reason.BUSY).contains(Finish.STOP);
    assertThat(stub.mostAtOnce()).isEqualTo(4);
  }

  @Test
  void closesTheProvidersConnectionAndFreesThePermitWhenTheReaderLeaves() throws Exception {
    // Given
    stub.mode(Mode.INFINITE).delays(Duration.ZERO, Duration.ofMillis(5));
    LanguageModel model = model(stub, "max-concurrent", "8");
    // When
    List<Object> finishes = inParallel(8, 200, () -> model.stream(PROMPT, piece -> false));
    // Then
    assertThat(finishes).containsOnly(Finish.CUT);
    waitUntil(() -> stub.running() == 0);
    assertThat(stub.mostAtOnce()).as("permits, and ends not yet noticed").isLessThanOrEqualTo(16);
    stub.mode(Mode.NORMAL).delays(Duration.ofMillis(200), Duration.ZERO);
    assertThat(inParallel(8, 8, () -> model.stream(PROMPT, piece -> true)))
        .containsOnly(Finish.STOP);
  }

  @Test
  void freesThePermitAfterEveryKindOfFailure() throws Exception {
    // Given
    LanguageModel model =
        model(
            stub,
            "max-concurrent",
            "1",
            "breaker.failures",
            "1000",
            "first-token-timeout",
            "PT0.2S",
            "idle-timeout",
            "PT0.2S");
    for (Mode mode : Mode.values()) {
      boolean asksToBeLeftAlone = mode == Mode.RATE_LIMITED;
      if (!asksToBeLeftAlone) {
        stub.mode(mode);
        inParallel(1, 1, () -> model.stream(PROMPT, piece -> true));
      }
    }
    stub.mode(Mode.NORMAL);
    // When
    List<Object> finishes = inParallel(1, 1, () -> model.stream(PROMPT, piece -> true));
    // Then
    assertThat(finishes).containsExactly(Finish.STOP);
  }

  @Test
  void freesThePermitWhenTheReaderThrows() throws Exception {
    // Given
    stub.mode(Mode.INFINITE).delays(Duration.ZERO, Duration.ofMillis(5));
    LanguageModel model = model(stub, "max-concurrent", "1");
    Predicate<String> broken =
        piece -> {
          throw new IllegalStateException("visitor is gone");
        };
    inParallel(1, 1, () -> model.stream(PROMPT, broken));
    stub.mode(Mode.NORMAL);
    // When
    List<Object> finishes = inParallel(1, 1, () -> model.stream(PROMPT, piece -> true));
    // Then
    assertThat(finishes).containsExactly(Finish.STOP);
  }

  @Test
  void raisesNoStormAgainstAProviderThatRateLimits() throws Exception {
    // Given
    LanguageModel model = model(stub.mode(Mode.RATE_LIMITED));
    // When
    List<Object> results = inParallel(16, 100, () -> model.stream(PROMPT, piece -> true));
    // Then
    assertThat(results).hasSize(100).containsOnly(Reason.RATE_LIMITED, Reason.BREAKER_OPEN);
    assertThat(stub.calls()).isLessThanOrEqualTo(16);
  }

  /** Each result is what the call returned, or the reason it was refused for. */
  private static List<Object> inParallel(int visitors, int calls, Callable<Finish> call)
      throws InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(visitors);
    try {
      List<Callable<Finish>> all = new ArrayList<>();
      for (int i = 0; i < calls; i++) {
        all.add(call);
      }
      List<Object> results = new ArrayList<>();
      for (Future<Finish> future : threads.invokeAll(all)) {
        try {
          results.add(future.get());
        } catch (ExecutionException e) {
          results.add(
              e.getCause() instanceof LlmUnavailableException unavailable
                  ? unavailable.reason()
                  : e.getCause());
        }
      }
      return results;
    } finally {
      threads.shutdown();
    }
  }

  private static void waitUntil(BooleanSupplier condition) {
    long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("deadline").isLessThan(deadline);
      Thread.onSpinWait();
    }
  }

  /** Its database refuses connections: without a limit none may be asked. */
  private LanguageModel model(StubModel at, String... keysAndValues) {
    PGSimpleDataSource nobody = new PGSimpleDataSource();
    nobody.setPortNumbers(new int[] {1});
    return new OpenAiLanguageModel(
        vertx, LlmTestConfig.at(at, keysAndValues), new BudgetStore(nobody), Clock.systemUTC());
  }
}
