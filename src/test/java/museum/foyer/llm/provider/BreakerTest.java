package museum.foyer.llm.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BreakerTest {

  private static final long SECOND = 1_000_000_000L;

  /** Near the overflow that nanoTime may have. */
  private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - SECOND);

  private final Breaker breaker = new Breaker(10, Duration.ofSeconds(5), now::get);

  @Test
  void letsCallsPassUntilTenFailuresInARow() {
    // Given
    fail(9);
    breaker.succeeded();
    fail(9);
    // When
    boolean afterNine = breaker.pass();
    breaker.failed();
    // Then
    assertThat(afterNine).isTrue();
    assertThat(breaker.pass()).isFalse();
    assertThat(breaker.wouldPass()).isFalse();
  }

  @Test
  void letsOneCallPassInFiveSecondsWhileOpen() {
    // Given
    fail(10);
    // When
    long passed =
        IntStream.range(0, 200)
            .filter(
                tenth -> {
                  now.addAndGet(SECOND / 10);
                  boolean pass = breaker.pass();
                  if (pass) {
                    breaker.failed();
                  }
                  return pass;
                })
            .count();
    // Then
    assertThat(passed).isEqualTo(4);
  }

  @Test
  void askingWhetherACallWouldPassDoesNotUseUpTheAttempt() {
    // Given
    fail(10);
    now.addAndGet(5 * SECOND);
    // When
    boolean asked = IntStream.range(0, 9).allMatch(n -> breaker.wouldPass());
    // Then
    assertThat(asked).isTrue();
    assertThat(breaker.pass()).isTrue();
    assertThat(breaker.wouldPass()).isFalse();
  }

  @Test
  void closesAfterOneSuccess() {
    // Given
    fail(12);
    // When
    breaker.succeeded();
    // Then
    assertThat(breaker.pass()).isTrue();
    assertThat(breaker.pass()).isTrue();
  }

  @Test
  void restsAsLongAsTheProviderAsks() {
    // When
    breaker.rest(Duration.ofSeconds(20));
    // Then
    now.addAndGet(19 * SECOND);
    assertThat(breaker.pass()).isFalse();
    now.addAndGet(SECOND);
    assertThat(breaker.pass()).isTrue();
  }

  private void fail(int times) {
    IntStream.range(0, times).forEach(n -> breaker.failed());
  }
}
