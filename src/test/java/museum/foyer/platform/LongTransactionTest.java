package museum.foyer.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** With the limits of visitors so low that the database itself can be told to pass them. */
@QuarkusTest
@TestProfile(LongTransactionTest.Impatient.class)
@QuarkusTestResource(value = PostgresResource.class, restrictToAnnotatedClass = true)
@Tag("database")
class LongTransactionTest {

  private static final int CONNECTIONS = 4;

  private static final String LONGER_THAN_ALL_OF_THEM = "select pg_sleep(3.5), pg_backend_pid()";

  @Inject LongTransaction transaction;
  @Inject AgroalDataSource dataSource;

  /** What a connection allows, in milliseconds. */
  private record Lent(int process, String statement, int silence) {}

  public static final class Impatient implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          // nobody else has a connection
          "quarkus.scheduler.enabled", "false",
          "foyer.llm.embeddings.provider", "none",
          "quarkus.datasource.jdbc.max-size", Integer.toString(CONNECTIONS),
          "quarkus.transaction-manager.default-transaction-timeout", "2s",
          "quarkus.datasource.jdbc.additional-jdbc-properties.options", "-c statement_timeout=1500",
          "quarkus.datasource.jdbc.additional-jdbc-properties.socketTimeout", "3");
    }
  }

  @Test
  void outlastsWhatEndsEveryOtherTransaction() {
    // When
    int process = transaction.call(() -> query(LONGER_THAN_ALL_OF_THEM, 2));

    // Then
    assertThat(process).isPositive();
    assertThatThrownBy(
            () -> QuarkusTransaction.requiringNew().call(() -> query(LONGER_THAN_ALL_OF_THEM, 2)))
        .hasRootCauseInstanceOf(SQLException.class);
  }

  @Test
  void leavesItsConnectionAsImpatientAsItWas() {
    // When
    Lent during = transaction.call(this::lent);

    // Then
    assertThat(during.statement()).isEqualTo("10min");
    assertThat(during.silence()).isEqualTo(LongTransaction.LIMIT.toMillis());
    assertThat(lentAgain(during.process())).isEqualTo(new Lent(during.process(), "1500ms", 3_000));
  }

  @Test
  void aFailureIsToldWithItsCauseAndLeavesNothingBehind() {
    // Given
    int[] process = new int[1];

    // When
    assertThatThrownBy(
            () ->
                transaction.call(
                    () -> {
                      process[0] = lent().process();
                      query("create table half as select 1", 0);
                      return query("select 1 / 0", 1);
                    }))

        // Then
        .isInstanceOf(RuntimeException.class)
        .hasRootCauseInstanceOf(SQLException.class)
        .hasStackTraceContaining("division by zero");
    assertThat(query("select count(to_regclass('half'))", 1)).isZero();
    assertThat(lentAgain(process[0])).isEqualTo(new Lent(process[0], "1500ms", 3_000));
  }

  @Test
  void isRefusedWithinATransactionWhoseLimitsWouldCount() {
    assertThatThrownBy(
            () -> QuarkusTransaction.requiringNew().call(() -> transaction.call(this::lent)))
        .hasRootCauseInstanceOf(IllegalStateException.class);
  }

  /** What is allowed to whoever gets this connection next; all of the pool's are looked at. */
  private Lent lentAgain(int process) {
    List<Connection> held = new ArrayList<>();
    try {
      while (held.size() < CONNECTIONS) {
        held.add(dataSource.getConnection());
        Lent lent = lent(held.get(held.size() - 1));
        if (lent.process() == process) {
          return lent;
        }
      }
      throw new AssertionError("connection " + process + " is not in the pool any more");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } finally {
      held.forEach(LongTransactionTest::close);
    }
  }

  private static void close(Connection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private Lent lent() {
    try (Connection connection = dataSource.getConnection()) {
      return lent(connection);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Lent lent(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select pg_backend_pid(), current_setting('statement_timeout')")) {
      row.next();
      return new Lent(row.getInt(1), row.getString(2), connection.getNetworkTimeout());
    }
  }

  /** A number of the only row; without a column none. */
  private int query(String sql, int column) {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      if (!statement.execute(sql)) {
        return 0;
      }
      ResultSet row = statement.getResultSet();
      row.next();
      return row.getInt(column);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
