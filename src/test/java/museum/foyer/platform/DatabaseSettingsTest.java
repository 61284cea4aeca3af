package museum.foyer.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Foyer's connections promise on the embedded PostgreSQL and on a real one. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@Tag("database")
class DatabaseSettingsTest {

  @Inject DataSource dataSource;

  @ParameterizedTest
  @CsvSource({"statement_timeout, 5s", "server_encoding, UTF8"})
  void connectionsHaveTheSetting(String name, String value) throws SQLException {
    assertThat(query("show " + name)).isEqualTo(value);
  }

  @Test
  void migrationsRanAtStart() throws SQLException {
    assertThat(query("select to_regclass('flyway_schema_history')"))
        .isEqualTo("flyway_schema_history");
  }

  private String query(String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
