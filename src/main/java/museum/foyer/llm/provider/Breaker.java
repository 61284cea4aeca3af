package museum.foyer.llm.provider;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * Keeps calls from a provider that fails: after a number of failures in a row only one call in an
 * interval passes, until one succeeds. Times are those of {@link System#nanoTime}.
 */
public final class Breaker {

  private final int threshold;
  private final long intervalNanos;
  private final LongSupplier nanoTime;
  private final AtomicInteger failures = new AtomicInteger();
  private final AtomicLong nextProbe;

  Breaker(int threshold, Duration probeInterval, LongSupplier nanoTime) {
    this.threshold = threshold;
    this.intervalNanos = probeInterval.toNanos();
    this.nanoTime = nanoTime;
    this.nextProbe = new AtomicLong(nanoTime.getAsLong());
  }

  /** A closed one; each provider address has its own. */
  public static Breaker of(LlmConfig.Breaker config) {
    return new Breaker(config.failures(), config.probeInterval(), System::nanoTime);
  }

  /** Whether a call would pass now. */
  public boolean wouldPass() {
    return failures.get() < threshold || nanoTime.getAsLong() - nextProbe.get() >= 0;
  }

  /** Whether this call passes; while open, passing uses up the interval's only attempt. */
  public boolean pass() {
    if (failures.get() < threshold) {
      return true;
    }
    long probe = nextProbe.get();
    long now = nanoTime.getAsLong();
    return now - probe >= 0 && nextProbe.compareAndSet(probe, now + intervalNanos);
  }

  /** Closes it. */
  public void succeeded() {
    failures.set(0);
  }

  /** Counts one; opens it at the threshold. */
  public void failed() {
    if (failures.incrementAndGet() == threshold) {
      nextProbe.set(nanoTime.getAsLong() + intervalNanos);
    }
  }

  /** Opens at once for the time the provider asked for. */
  public void rest(Duration pause) {
    nextProbe.set(nanoTime.getAsLong() + pause.toNanos());
    failures.set(threshold);
  }
}
