package museum.foyer.channels.meta.inbox;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import museum.foyer.channels.meta.MetaConfig;

/** Removes what has been kept long enough. The words of an event go earlier, when it is done. */
@ApplicationScoped
class ForgettingJob {

  /** Rows of one transaction, well under a second. */
  private static final int BATCH = 1_000;

  /** A year and a month: codes in the rooms are compared with those of the year before. */
  private static final Duration NOTES = Duration.ofDays(400);

  private final InboxStore store;
  private final PeopleStore people;
  private final MetaConfig config;
  private final Clock clock;

  ForgettingJob(InboxStore store, PeopleStore people, MetaConfig config, Clock clock) {
    this.store = store;
    this.people = people;
    this.config = config;
    this.clock = clock;
  }

  /** Also where the channel was turned off, for what was kept before. */
  @Scheduled(every = "1h", delayed = "2m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void run() {
    Instant now = clock.instant();
    int removed;
    do {
      removed = store.forget(now.minus(config.remember()), BATCH);
    } while (removed == BATCH);
    people.forgetLines(now.minus(config.remember()));
    people.forgetNotes(now.minus(NOTES));
  }
}
