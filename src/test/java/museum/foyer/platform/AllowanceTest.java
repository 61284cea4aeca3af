package museum.foyer.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class AllowanceTest {

  private final AtomicLong nanos = new AtomicLong();

  private final Allowance allowance =
      Allowance.of(
          3,
          Duration.ofSeconds(90),
          new TimeMeter() {
            @Override
            public long currentTimeNanos() {
              return nanos.get();
            }

            @Override
            public boolean isWallClockBased() {
              return false;
            }
          });

  @Test
  void afterTheLastOneSaysHowLongToWait() {
    // Given
    allowance.take("a");
    allowance.take("a");
    allowance.take("a");
    nanos.addAndGet(Duration.ofSeconds(30).toNanos());

    // Then
    assertThat(allowance.take("a")).contains(Duration.ofSeconds(60));
    assertThat(allowance.take("b")).isEmpty();
  }

  @Test
  void thereIsOneMoreAfterAWhile() {
    // Given
    allowance.take("a");
    allowance.take("a");
    allowance.take("a");

    // When
    nanos.addAndGet(Duration.ofSeconds(90).toNanos());

    // Then
    assertThat(allowance.take("a")).isEmpty();
    assertThat(allowance.take("a")).isPresent();
  }

  @Test
  void whatIsGivenBackCanBeTakenButNeverMoreThanThereWas() {
    // Given
    allowance.giveBack("a");
    allowance.take("a");
    allowance.take("a");
    allowance.take("a");

    // Then
    assertThat(allowance.take("a")).isPresent();
  }
}
