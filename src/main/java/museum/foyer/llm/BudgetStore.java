package museum.foyer.llm;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.YearMonth;
import javax.sql.DataSource;

/**
 * What was spent each month, shared by all replicas. Each method is one statement of its own, never
 * part of a caller's transaction: money spent is not rolled back, and the row is not kept locked.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
class BudgetStore {

  private static final String RESERVE =
      """
      insert into model_budget as b (month, calls, tokens)
      select ?, 1, ? where ? >= 1 and ? >= ?
      on conflict (month) do update
        set calls = b.calls + 1, tokens = b.tokens + excluded.tokens
        where b.calls + 1 <= ? and b.tokens + excluded.tokens <= ?
      """;

  private static final String GIVE_BACK =
      "update model_budget set calls = calls - ?, tokens = tokens - ? where month = ?";

  private final DataSource dataSource;

  BudgetStore(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Adds one call and its tokens unless a limit would be passed; false then. */
  boolean reserve(YearMonth month, long tokens, long callLimit, long tokenLimit)
      throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(RESERVE)) {
      statement.setDate(1, Date.valueOf(month.atDay(1)));
      statement.setLong(2, tokens);
      statement.setLong(3, callLimit);
      statement.setLong(4, tokenLimit);
      statement.setLong(5, tokens);
      statement.setLong(6, callLimit);
      statement.setLong(7, tokenLimit);
      return statement.executeUpdate() == 1;
    }
  }

  /** Takes back what was reserved and not used; a negative number of tokens adds them. */
  void giveBack(YearMonth month, long calls, long tokens) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(GIVE_BACK)) {
      statement.setLong(1, calls);
      statement.setLong(2, tokens);
      statement.setDate(3, Date.valueOf(month.atDay(1)));
      statement.executeUpdate();
    }
  }
}
