package museum.foyer.platform;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;

/** Plain JDBC for the hot path: one connection a search, in one short transaction. */
@ApplicationScoped
public class Database {

  /** What is done with a connection. */
  public interface Work<T> {
    T with(Connection connection) throws SQLException;
  }

  private final AgroalDataSource dataSource;

  Database(AgroalDataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * In the caller's transaction if there is one.
   *
   * @throws RuntimeException if the work or the database fails, with that as a cause
   */
  public <T> T transaction(Work<T> work) {
    return QuarkusTransaction.joiningExisting().call(() -> withoutTransaction(work));
  }

  /**
   * Each statement for itself.
   *
   * @throws PersistenceException if the database fails
   */
  public <T> T withoutTransaction(Work<T> work) {
    try (Connection connection = dataSource.getConnection()) {
      return work.with(connection);
    } catch (SQLException e) {
      throw new PersistenceException(e);
    }
  }
}
