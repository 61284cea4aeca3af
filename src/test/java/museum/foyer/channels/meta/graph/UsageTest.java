package museum.foyer.channels.meta.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsageTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"call_count\":28,\"total_time\":25,\"total_cputime\":25} | PT0S",
        "{\"call_count\":28,\"total_time\":91} | PT1S",
        "{\"call_count\":100} | PT1M",
        "nothing one can read | PT0S"
      })
  void theLimitOfTheAppSlowsDownInTime(String header, Duration rest) {
    assertThat(Usage.of(Optional.of(header), Optional.empty()).rest()).isEqualTo(rest);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"1\":[{\"type\":\"messenger\",\"call_count\":5}]} | PT0S",
        "{\"1\":[{\"type\":\"pages\",\"call_count\":5},{\"type\":\"messenger\",\"total_time\":95}]} | PT1S",
        "{\"1\":[{\"call_count\":100,\"estimated_time_to_regain_access\":19}]} | PT19M"
      })
  void soDoesThatOfTheAccount(String header, Duration rest) {
    assertThat(Usage.of(Optional.empty(), Optional.of(header)).rest()).isEqualTo(rest);
  }
}
