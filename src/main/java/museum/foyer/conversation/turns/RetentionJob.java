package museum.foyer.conversation.turns;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;

/** Removes the words of old turns; what was counted stays. */
@ApplicationScoped
class RetentionJob {

  /** Rows of one transaction, well under a second. */
  private static final int BATCH = 1_000;

  private final TurnStore store;
  private final Event<WordsForgotten> forgotten;
  private final TurnsConfig config;
  private final Clock clock;

  RetentionJob(TurnStore store, Event<WordsForgotten> forgotten, TurnsConfig config, Clock clock) {
    this.store = store;
    this.forgotten = forgotten;
    this.config = config;
    this.clock = clock;
  }

  /** Also where recording was turned off, for what was kept before. */
  @Scheduled(every = "1h", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void run() {
    Instant before = clock.instant().minus(config.retention());
    QuarkusTransaction.requiringNew().run(() -> forgotten.fire(new WordsForgotten(before)));
    int removed;
    do {
      removed = QuarkusTransaction.requiringNew().call(() -> store.forget(before, BATCH));
    } while (removed == BATCH);
  }
}
