package museum.foyer.platform;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * A transaction no visitor waits for, such as an import: a busy machine makes it slow, not failed.
 * All others keep the limits of the application.properties, which are seconds.
 */
@ApplicationScoped
public class LongTransaction {

  /**
   * For all of it and for any one statement: another replica's import waits for this one in a
   * single statement. 20,000 entries take half a minute on two busy cores; 10 minutes are a hang.
   */
  static final Duration LIMIT = Duration.ofMinutes(10);

  private final AgroalDataSource dataSource;

  LongTransaction(AgroalDataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * Does the work in a transaction of its own; all or nothing of it stays.
   *
   * @throws IllegalStateException within another transaction, whose limits would be the ones that
   *     count
   * @throws RuntimeException if the work or the database fails, with that as a cause
   */
  public <T> T call(Supplier<T> work) {
    return QuarkusTransaction.disallowingExisting()
        .timeout((int) LIMIT.toSeconds())
        .call(
            () -> {
              allowTime();
              return work.get();
            });
  }

  /** The transaction has one connection, whoever asks for it. */
  private void allowTime() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("set local statement_timeout = " + LIMIT.toMillis());
      // Does not end with the transaction: see ReturnedConnections.
      connection.setNetworkTimeout(Runnable::run, (int) LIMIT.toMillis());
    }
  }
}
