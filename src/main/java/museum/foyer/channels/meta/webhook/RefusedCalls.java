package museum.foyer.channels.meta.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/** Counts what was not signed by Meta: a wrong secret of ours, or somebody trying. */
@ApplicationScoped
class RefusedCalls {

  private static final Logger LOG = Logger.getLogger(RefusedCalls.class);

  /** A line for each call would let anybody fill the disk. */
  private static final Duration BETWEEN_LINES = Duration.ofMinutes(1);

  private final Clock clock;
  private final AtomicLong count = new AtomicLong();
  private final AtomicReference<Instant> told = new AtomicReference<>(Instant.MIN);

  RefusedCalls(Clock clock) {
    this.clock = clock;
  }

  void add() {
    long all = count.incrementAndGet();
    Instant now = clock.instant();
    Instant last = told.get();
    if (last.isBefore(now.minus(BETWEEN_LINES)) && told.compareAndSet(last, now)) {
      LOG.warnf("calls to the Meta webhook refused for their signature, since the start: %d", all);
    }
  }

  /** Since the start. */
  long count() {
    return count.get();
  }
}
