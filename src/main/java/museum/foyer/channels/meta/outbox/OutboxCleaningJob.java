package museum.foyer.channels.meta.outbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** Gives up what has waited too long, and removes what nobody needs any more. */
@ApplicationScoped
class OutboxCleaningJob {

  private final LetterStore store;
  private final OutboxConfig config;
  private final Clock clock;

  OutboxCleaningJob(LetterStore store, OutboxConfig config, Clock clock) {
    this.store = store;
    this.config = config;
    this.clock = clock;
  }

  @Scheduled(
      every = "1m",
      delayed = "20s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void run() {
    Instant now = clock.instant();
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              store.expire(now.minus(config.longestWait()), now);
              store.removeSent(now.minus(config.keepSent()));
              store.removeGivenUp(now.minus(config.keepGivenUp()));
            });
  }
}
