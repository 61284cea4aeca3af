package museum.foyer.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import museum.foyer.llm.MonthlyBudget.Reservation;
import museum.foyer.llm.provider.LlmUnavailableException;
import museum.foyer.llm.provider.LlmUnavailableException.Reason;
import museum.foyer.platform.PostgresResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class MonthlyBudgetTest {

  private static final Instant NOVEMBER = Instant.parse("2026-11-30T23:59:50Z");
  private static final Instant DECEMBER = Instant.parse("2026-12-01T00:00:00Z");

  @Inject DataSource database;

  @BeforeEach
  void spendNothing() throws Exception {
    execute("truncate model_budget");
  }

  @Test
  void stopsHardAtTheNumberOfCallsAlsoAfterARestart() {
    // Given
    MonthlyBudget budget = budget(NOVEMBER, "budget.calls", "3");
    IntStream.range(0, 3).forEach(n -> budget.reserve(10));
    // When
    Reason refused = refusal(budget, 10);
    // Then
    assertThat(refused).isEqualTo(Reason.BUDGET);
    assertThat(budget.mayHaveLeft()).isFalse();
    MonthlyBudget afterRestart = budget(NOVEMBER, "budget.calls", "3");
    assertThat(afterRestart.mayHaveLeft()).as("not known yet").isTrue();
    assertThat(refusal(afterRestart, 10)).isEqualTo(Reason.BUDGET);
  }

  @Test
  void isNeverOverrunByReplicasThatReserveAtOnce() throws Exception {
    // Given
    AtomicInteger granted = new AtomicInteger();
    // When
    IntStream.range(0, 100)
        .parallel()
        .forEach(
            n -> {
              MonthlyBudget replica = budget(NOVEMBER, "budget.tokens", "1000");
              try {
                replica.reserve(30);
                granted.incrementAndGet();
              } catch (LlmUnavailableException e) {
                assertThat(e.reason()).isEqualTo(Reason.BUDGET);
              }
            });
    // Then
    assertThat(granted).hasValue(33);
    assertThat(spent()).isEqualTo("33 990");
  }

  @Test
  void startsAnewWhenTheMonthTurnsInUtc() throws Exception {
    // Given
    MutableClock clock = new MutableClock(NOVEMBER);
    MonthlyBudget budget = budget(clock, "budget.calls", "1");
    budget.reserve(10);
    refusal(budget, 10);
    // When
    clock.now = DECEMBER;
    // Then
    assertThat(budget.mayHaveLeft()).isTrue();
    assertThat(budget.reserve(10)).isPresent();
  }

  @Test
  void asksAgainAfterAMinuteForOthersMayHaveGivenBack() {
    // Given
    MutableClock clock = new MutableClock(Instant.parse("2026-11-10T12:00:00Z"));
    MonthlyBudget budget = budget(clock, "budget.tokens", "100");
    Reservation whole = budget.reserve(100).orElseThrow();
    refusal(budget, 100);
    budget.settle(whole, 20);
    // When
    clock.now = clock.now.plusSeconds(60);
    // Then
    assertThat(budget.reserve(80)).isPresent();
  }

  @Test
  void chargesWhatWasUsedAndNothingForACallThatWasRefused() throws Exception {
    // Given
    MonthlyBudget budget = budget(NOVEMBER, "budget.tokens", "1000");
    Reservation answered = budget.reserve(500).orElseThrow();
    Reservation refused = budget.reserve(500).orElseThrow();
    // When
    budget.settle(answered, 120);
    budget.settle(refused, 0);
    // Then
    assertThat(spent()).isEqualTo("1 120");
  }

  @Test
  void grantsNothingWithALimitOfZero() {
    assertThat(refusal(budget(NOVEMBER, "budget.calls", "0"), 1)).isEqualTo(Reason.BUDGET);
    assertThat(refusal(budget(NOVEMBER, "budget.tokens", "0"), 1)).isEqualTo(Reason.BUDGET);
  }

  @Test
  void grantsNothingWhenTheDatabaseCannotSay() {
    // Given
    PGSimpleDataSource nobody = new PGSimpleDataSource();
    nobody.setPortNumbers(new int[] {1});
    MonthlyBudget budget =
        new MonthlyBudget(
            LlmTestConfig.with("budget.calls", "5").budget(),
            new BudgetStore(nobody),
            Clock.fixed(NOVEMBER, ZoneOffset.UTC));
    // When
    Reason refused = refusal(budget, 1);
    // Then
    assertThat(refused).isEqualTo(Reason.BUDGET);
    assertThat(budget.mayHaveLeft()).as("a database comes back").isTrue();
  }

  @Test
  void asksNobodyWithoutALimit() throws Exception {
    // When
    Optional<Reservation> reserved = budget(NOVEMBER).reserve(10);
    // Then
    assertThat(reserved).isEmpty();
    assertThat(spent()).isEmpty();
  }

  private Reason refusal(MonthlyBudget budget, long tokens) {
    return catchThrowableOfType(LlmUnavailableException.class, () -> budget.reserve(tokens))
        .reason();
  }

  private MonthlyBudget budget(Instant now, String... keysAndValues) {
    return budget(Clock.fixed(now, ZoneOffset.UTC), keysAndValues);
  }

  private MonthlyBudget budget(Clock clock, String... keysAndValues) {
    return new MonthlyBudget(
        LlmTestConfig.with(keysAndValues).budget(), new BudgetStore(database), clock);
  }

  private void execute(String sql) throws Exception {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Calls and tokens of the only month, or nothing. */
  private String spent() throws Exception {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select calls, tokens from model_budget")) {
      return rows.next() ? rows.getLong(1) + " " + rows.getLong(2) : "";
    }
  }

  private static final class MutableClock extends Clock {
    private Instant now;

    private MutableClock(Instant now) {
      this.now = now;
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneOffset getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(java.time.ZoneId zone) {
      return this;
    }
  }
}
