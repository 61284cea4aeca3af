package museum.foyer.retrieval;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Plain JDBC for the hot path: one connection a search, in one short transaction. */
@ApplicationScoped
class Database {

  /** What is done with a connection. */
  interface Work<T> {
    T with(Connection connection) throws SQLException;
  }

  private static final String PLAN_ONCE =
      """
      select set_config('plan_cache_mode', 'force_generic_plan', true), set_config('jit', 'off', true)
      """;

  private final AgroalDataSource dataSource;

  Database(AgroalDataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * In the caller's transaction if there is one.
   *
   * @throws PersistenceException if the database fails, as everywhere else in Foyer
   */
  <T> T transaction(Work<T> work) {
    return QuarkusTransaction.joiningExisting().call(() -> withoutTransaction(work));
  }

  /** A transaction whose statements are planned once, not for every question anew: 2 ms each. */
  <T> T search(Work<T> work) {
    return transaction(
        connection -> {
          try (PreparedStatement settings = connection.prepareStatement(PLAN_ONCE)) {
            settings.execute();
          }
          return work.with(connection);
        });
  }

  /** Each statement for itself. */
  <T> T withoutTransaction(Work<T> work) {
    try (Connection connection = dataSource.getConnection()) {
      return work.with(connection);
    } catch (SQLException e) {
      throw new PersistenceException(e);
    }
  }
}
