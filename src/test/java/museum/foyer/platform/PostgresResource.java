package museum.foyer.platform;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The empty database of one test run, for every {@code @QuarkusTest}: a new one on the real
 * PostgreSQL named by {@code FOYER_TEST_DATABASE_URL} (with {@code _USERNAME} and {@code
 * _PASSWORD}, an account that may create databases), else an embedded one.
 */
public final class PostgresResource implements QuarkusTestResourceLifecycleManager {

  /** Unpacked once for all tests; {@code mvn clean} removes it. */
  static final Path PROGRAMS = Path.of("target", "postgresql");

  private static final String URL = "FOYER_TEST_DATABASE_URL";

  private Runnable removal = () -> {};

  @Override
  public Map<String, String> start() {
    return setting(URL).map(this::createOnServer).orElseGet(this::startEmbedded);
  }

  @Override
  public void stop() {
    removal.run();
  }

  private Map<String, String> createOnServer(String url) {
    String username = setting("FOYER_TEST_DATABASE_USERNAME").orElse("postgres");
    String password = setting("FOYER_TEST_DATABASE_PASSWORD").orElse("");
    String name = "foyer_test_" + UUID.randomUUID().toString().replace("-", "");
    execute(
        url,
        username,
        password,
        "create database " + name + " template template0 encoding 'UTF8' locale 'C.UTF-8'");
    removal =
        () -> execute(url, username, password, "drop database if exists " + name + " (force)");
    return settings(url.substring(0, url.lastIndexOf('/') + 1) + name, username, password, "false");
  }

  private Map<String, String> startEmbedded() {
    try {
      Path folder = Files.createTempDirectory("foyer-test-");
      EmbeddedPostgres postgres = EmbeddedPostgres.start(folder, PROGRAMS, false);
      removal =
          () -> {
            postgres.close();
            delete(folder);
          };
      return settings(postgres.url(), postgres.username(), postgres.password(), "true");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> settings(
      String url, String username, String password, String embedded) {
    return Map.of(
        "foyer.database.url", url,
        "foyer.database.username", username,
        "foyer.database.password", password,
        "foyer.database.embedded", embedded);
  }

  private static void execute(String url, String username, String password, String sql) {
    try (Connection connection = DriverManager.getConnection(url, username, password);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException("the database of " + URL + " is not usable", e);
    }
  }

  private static void delete(Path folder) {
    try {
      PostgresBinaries.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<String> setting(String name) {
    return Optional.ofNullable(System.getProperty(name))
        .or(() -> Optional.ofNullable(System.getenv(name)))
        .filter(value -> !value.isBlank());
  }
}
