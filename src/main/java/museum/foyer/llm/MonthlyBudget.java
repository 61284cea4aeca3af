package museum.foyer.llm;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import museum.foyer.llm.provider.LlmConfig;
import museum.foyer.llm.provider.LlmUnavailableException;
import museum.foyer.llm.provider.LlmUnavailableException.Reason;
import org.jboss.logging.Logger;

/**
 * The hard limit on a month's calls and tokens. Every call is reserved before it is sent, at the
 * most it can cost, and corrected when its real cost is known. Without limits the database is never
 * asked.
 */
final class MonthlyBudget {

  private static final Logger LOG = Logger.getLogger(MonthlyBudget.class);

  /** A refusal is believed this long: other calls may have given tokens back since. */
  private static final Duration REFUSAL_BELIEVED = Duration.ofMinutes(1);

  private final LlmConfig.Budget limits;
  private final BudgetStore store;
  private final Clock clock;
  private volatile Instant refusedAt = Instant.MIN;

  MonthlyBudget(LlmConfig.Budget limits, BudgetStore store, Clock clock) {
    this.limits = limits;
    this.store = store;
    this.clock = clock;
  }

  /** What one call holds of the budget until it is settled. */
  record Reservation(YearMonth month, long tokens) {}

  /** More tokens than a text has in any common tokenizer and script: one for 3 bytes of UTF-8. */
  static long tokens(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length / 3 + 1L;
  }

  /** Whether something may be left, as far as is known without asking the database. */
  boolean mayHaveLeft() {
    Instant now = clock.instant();
    return !now.isBefore(refusedAt.plus(REFUSAL_BELIEVED)) || !month(now).equals(month(refusedAt));
  }

  /**
   * @throws LlmUnavailableException if nothing is left, or nobody can say
   */
  Optional<Reservation> reserve(long tokens) {
    if (limits.calls().isEmpty() && limits.tokens().isEmpty()) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    try {
      if (mayHaveLeft()
          && store.reserve(
              month(now),
              tokens,
              limits.calls().orElse(Long.MAX_VALUE),
              limits.tokens().orElse(Long.MAX_VALUE))) {
        return Optional.of(new Reservation(month(now), tokens));
      }
    } catch (SQLException e) {
      LOG.warnf("model budget cannot be asked for: SQL state %s", e.getSQLState());
      throw LlmUnavailableException.because(Reason.BUDGET);
    }
    if (mayHaveLeft()) {
      LOG.warn("model budget of this month is spent");
      refusedAt = now;
    }
    throw LlmUnavailableException.because(Reason.BUDGET);
  }

  /** Corrects a reservation to what the call really cost; 0 tokens means it was not charged. */
  void settle(Reservation reservation, long used) {
    boolean nothingToCorrect = used > 0 && limits.tokens().isEmpty();
    if (nothingToCorrect) {
      return;
    }
    try {
      store.giveBack(reservation.month(), used > 0 ? 0 : 1, reservation.tokens() - used);
    } catch (SQLException e) {
      LOG.warnf("model budget stays reserved: SQL state %s", e.getSQLState());
    }
  }

  private static YearMonth month(Instant instant) {
    return YearMonth.from(instant.atZone(ZoneOffset.UTC));
  }
}
