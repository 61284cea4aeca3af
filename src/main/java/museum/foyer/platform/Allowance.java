package museum.foyer.platform;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Optional;

/**
 * How often somebody may do something: a few times at once, then one more each time a while has
 * passed. Kept in this replica's memory, so that what it holds off cannot load the database; with
 * several replicas the limit is as many times higher, and a restart forgives.
 */
public final class Allowance {

  /** About 5 MB when full; beyond, whoever was not seen for longest starts anew. */
  private static final int MOST_KEYS = 20_000;

  private final int times;
  private final Duration another;
  private final TimeMeter time;
  private final Cache<String, Bucket> buckets;

  private Allowance(int times, Duration another, TimeMeter time) {
    this.times = times;
    this.another = another;
    this.time = time;
    // A bucket as old as this is full again.
    this.buckets =
        Caffeine.newBuilder()
            .maximumSize(MOST_KEYS)
            .expireAfterAccess(another.multipliedBy(times))
            .build();
  }

  /**
   * @param times how often at once
   * @param another the pause after which there is one more
   */
  public static Allowance of(int times, Duration another) {
    return new Allowance(times, another, TimeMeter.SYSTEM_NANOTIME);
  }

  static Allowance of(int times, Duration another, TimeMeter time) {
    return new Allowance(times, another, time);
  }

  /** Takes one; if there is none left, returns how long to wait for the next. */
  public Optional<Duration> take(String key) {
    ConsumptionProbe probe = bucket(key).tryConsumeAndReturnRemaining(1);
    return probe.isConsumed()
        ? Optional.empty()
        : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
  }

  /** As if it had not been taken. */
  public void giveBack(String key) {
    bucket(key).addTokens(1);
  }

  private Bucket bucket(String key) {
    return buckets.get(
        key,
        anyKey ->
            Bucket.builder()
                .addLimit(limit -> limit.capacity(times).refillGreedy(1, another))
                .withCustomTimePrecision(time)
                .build());
  }
}
