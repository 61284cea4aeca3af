package museum.foyer.llm;

import io.quarkus.runtime.Startup;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import museum.foyer.llm.AnswerReader.Deadlines;
import museum.foyer.llm.AnswerReader.Ending;
import museum.foyer.llm.MonthlyBudget.Reservation;
import museum.foyer.llm.provider.Breaker;
import museum.foyer.llm.provider.LlmConfig;
import museum.foyer.llm.provider.LlmUnavailableException;
import museum.foyer.llm.provider.LlmUnavailableException.Reason;
import org.jboss.logging.Logger;

/** A model behind an OpenAI-compatible endpoint, with everything that keeps it in its bounds. */
@ApplicationScoped
@Startup
class OpenAiLanguageModel implements LanguageModel {

  private static final Logger LOG = Logger.getLogger(OpenAiLanguageModel.class);

  /** Failures worth a second try: they are over quickly, and often gone by then. */
  private static final Set<Reason> MAY_PASS = EnumSet.of(Reason.UNREACHABLE, Reason.PROVIDER_ERROR);

  /** Nanoseconds before the second try, at random, so that many callers do not come back as one. */
  private static final long LEAST_PAUSE = 50_000_000;

  private static final long MOST_PAUSE = 250_000_000;

  /** A provider may not switch itself off for longer with Retry-After. */
  private static final Duration LONGEST_REST = Duration.ofMinutes(1);

  private final LlmConfig config;
  private final Optional<ChatEndpoint> endpoint;
  private final Breaker breaker;
  private final MonthlyBudget budget;
  private final Semaphore permits;

  @Inject
  OpenAiLanguageModel(Vertx vertx, LlmConfig config, BudgetStore spent, Clock clock) {
    this.config = config;
    this.endpoint = ChatEndpoint.of(vertx, config);
    this.breaker = Breaker.of(config.breaker());
    this.budget = new MonthlyBudget(config.budget(), spent, clock);
    this.permits = new Semaphore(config.maxConcurrent(), true);
  }

  @Override
  public boolean available() {
    return endpoint.isPresent() && breaker.wouldPass() && budget.mayHaveLeft();
  }

  @Override
  public String name() {
    return config.model();
  }

  @Override
  public Finish stream(Prompt prompt, Predicate<String> pieces) {
    if (Context.isOnEventLoopThread()) {
      throw new IllegalStateException("An answer must not be read on an event loop");
    }
    Prompt bounded = bounded(prompt);
    long start = System.nanoTime();
    try {
      return attempt(bounded, pieces, start);
    } catch (LlmUnavailableException e) {
      if (!MAY_PASS.contains(e.reason())) {
        throw e;
      }
      LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(LEAST_PAUSE, MOST_PAUSE));
      return attempt(bounded, pieces, start);
    }
  }

  @Override
  public Optional<String> complete(Prompt prompt) {
    StringBuilder text = new StringBuilder();
    Finish finish =
        stream(
            prompt,
            piece -> {
              text.append(piece);
              return true;
            });
    return finish == Finish.STOP ? Optional.of(text.toString()) : Optional.empty();
  }

  private Prompt bounded(Prompt prompt) {
    return new Prompt(
        prompt.system(), prompt.user(), Math.min(prompt.maxTokens(), config.maxTokens()));
  }

  private Finish attempt(Prompt prompt, Predicate<String> pieces, long start) {
    ChatEndpoint to =
        endpoint.orElseThrow(() -> LlmUnavailableException.because(Reason.NOT_CONFIGURED));
    if (!breaker.pass()) {
      throw LlmUnavailableException.because(Reason.BREAKER_OPEN);
    }
    takePermit();
    long promptTokens = MonthlyBudget.tokens(prompt.system()) + MonthlyBudget.tokens(prompt.user());
    Optional<Reservation> reserved = reserve(promptTokens + prompt.maxTokens());
    ProviderCall call = to.send(prompt, permits::release);
    AnswerReader reader = new AnswerReader(call, pieces, deadlines(start), prompt.maxTokens());
    Finish finish = Finish.CUT;
    try {
      Ending ending = reader.read();
      finish = ending.finish();
      judge(ending);
      if (!reader.hasText()) {
        throw LlmUnavailableException.because(ending.failure().orElse(Reason.UNREACHABLE));
      }
      return finish;
    } finally {
      if (finish != Finish.STOP) {
        call.abandon();
      }
      reserved.ifPresent(held -> budget.settle(held, reader.used(promptTokens)));
    }
  }

  private void takePermit() {
    try {
      if (permits.tryAcquire(config.permitTimeout().toNanos(), TimeUnit.NANOSECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw LlmUnavailableException.because(Reason.BUSY);
  }

  private Optional<Reservation> reserve(long tokens) {
    try {
      return budget.reserve(tokens);
    } catch (LlmUnavailableException e) {
      permits.release();
      throw e;
    }
  }

  private Deadlines deadlines(long start) {
    long firstToken = start + config.firstTokenTimeout().toNanos();
    return new Deadlines(
        Math.min(System.nanoTime() + config.connectTimeout().toNanos(), firstToken),
        firstToken,
        start + config.totalTimeout().toNanos(),
        config.idleTimeout());
  }

  /** Tells the breaker. A request refused for what it says is no fault of the provider. */
  private void judge(Ending ending) {
    if (ending.failure().isEmpty()) {
      breaker.succeeded();
      return;
    }
    Reason reason = ending.failure().get();
    LOG.warnf("model call failed: %s", reason);
    if (ending.rest().isPresent()) {
      breaker.rest(
          ending.rest().get().compareTo(LONGEST_REST) < 0 ? ending.rest().get() : LONGEST_REST);
    } else if (reason != Reason.REQUEST_REJECTED) {
      breaker.failed();
    }
  }
}
