package museum.foyer.channels.meta.inbox;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.virtual.threads.VirtualThreads;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import museum.foyer.channels.meta.MetaConfig;
import org.jboss.logging.Logger;

/**
 * Works on what waits in the inbox, one person's events in their order, on every replica. Woken by
 * each delivery; the schedule is for what was left by others and for what is tried again.
 */
@ApplicationScoped
class InboxJob {

  private static final Logger LOG = Logger.getLogger(InboxJob.class);

  /** Of as many people at once; each is a few rows written. */
  private static final int BATCH = 50;

  /** The work is a few rows: whoever needs longer than this is not there any more. */
  private static final Duration LEASE = Duration.ofSeconds(60);

  static final int MOST_ATTEMPTS = 5;

  /** Doubled each time: 15 s in all, after which the person's next message has its turn. */
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

  private final InboxStore store;
  private final EventWork work;
  private final ExecutorService executor;
  private final MetaConfig config;
  private final Actions actions;
  private final Clock clock;
  private final ReentrantLock working = new ReentrantLock();
  private final AtomicBoolean woken = new AtomicBoolean();

  InboxJob(
      InboxStore store,
      EventWork work,
      @VirtualThreads ExecutorService executor,
      MetaConfig config,
      Clock clock) {
    this.store = store;
    this.work = work;
    this.executor = executor;
    this.config = config;
    this.actions = new Actions(config.ownAppIds().orElse(Set.of()), config.staleAfter());
    this.clock = clock;
  }

  /** Returns at once. */
  void wake() {
    if (!woken.getAndSet(true)) {
      try {
        executor.execute(this::workUntilNothingWaits);
      } catch (RejectedExecutionException e) {
        LOG.debug("what waits is worked on after the next start, or by another replica");
      }
    }
  }

  @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void run() {
    if (config.enabled()) {
      workUntilNothingWaits();
    }
  }

  /** Whoever comes while another thread works leaves word, and that thread looks again. */
  void workUntilNothingWaits() {
    woken.set(true);
    while (woken.get() && working.tryLock()) {
      try {
        woken.set(false);
        while (workOnSome()) {
          // the next ones
        }
      } finally {
        working.unlock();
      }
    }
  }

  private boolean workOnSome() {
    Instant now = clock.instant();
    List<InboxStore.Claimed> claimed = store.claim(now, now.plus(LEASE), BATCH);
    claimed.forEach(this::workOn);
    return !claimed.isEmpty();
  }

  private void workOn(InboxStore.Claimed event) {
    if (event.attempt() > MOST_ATTEMPTS) {
      bury(event, "its worker was lost each time");
      return;
    }
    try {
      MetaEvent read = store.read(event);
      work.on(event, read.origin(), actions.of(read, clock.instant()));
    } catch (RuntimeException e) {
      if (event.attempt() == MOST_ATTEMPTS) {
        bury(event, e.getClass().getSimpleName());
      } else {
        store.retry(event, clock.instant().plus(pauseAfter(event.attempt())));
      }
    }
  }

  /** The message of a failure may hold a visitor's words. */
  private void bury(InboxStore.Claimed event, String reason) {
    store.bury(event, clock.instant());
    LOG.errorf("event %d of kind %s is given up: %s", event.id(), event.kind(), reason);
  }

  private static Duration pauseAfter(int attempt) {
    return FIRST_PAUSE.multipliedBy(1L << (attempt - 1));
  }
}
