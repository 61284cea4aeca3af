package museum.foyer.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmbeddedPostgresTest {

  @TempDir private static Path folder;

  private static EmbeddedPostgres postgres;

  @BeforeAll
  static void start() {
    postgres = EmbeddedPostgres.start(folder, PostgresResource.PROGRAMS, true);
  }

  @AfterAll
  static void stop() {
    postgres.close();
  }

  @ParameterizedTest
  @CsvSource({
    "fsync, on",
    "synchronous_commit, on",
    "full_page_writes, on",
    "data_checksums, on",
    "server_encoding, UTF8",
    "listen_addresses, 127.0.0.1",
    "shared_buffers, 32MB",
    "max_connections, 40",
    "log_min_messages, log",
    "log_min_error_statement, panic"
  })
  void runsWithTheSetting(String name, String value) throws SQLException {
    assertThat(query("show " + name)).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({"été, 4", "開館時間, 5", "музей, 6", "museum, 7"})
  void treatsLettersOfAllScriptsAsLetters(String word, int trigrams) throws SQLException {
    // Given
    query("create extension if not exists pg_trgm schema public; select 1");

    // When
    String counted = query("select cardinality(show_trgm('" + word + "'))");

    // Then: a word of n letters has n + 1 trigrams; a letter taken for a blank would cut it up
    assertThat(counted).isEqualTo(String.valueOf(trigrams));
  }

  @Test
  void turnsAwayWhoeverLacksThePassword() {
    assertThatThrownBy(() -> DriverManager.getConnection(postgres.url(), "postgres", "guess"))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("password authentication failed");
  }

  @Test
  void givesFoyerNoPowerOutsideItsDatabase() throws SQLException {
    assertThat(
            query(
                "select rolsuper or rolcreaterole or rolcreatedb from pg_roles where rolname = current_user"))
        .isEqualTo("f");
  }

  @Test
  void isNotReachableThroughAnotherAddressOfThisMachine() throws Exception {
    // Given
    int port = URI.create(postgres.url().substring("jdbc:".length())).getPort();
    Optional<InetAddress> outside =
        NetworkInterface.networkInterfaces()
            .flatMap(NetworkInterface::inetAddresses)
            .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
            .findAny();

    // When, Then: any other 127.x address stands in where the machine has no network
    InetAddress address = outside.orElse(InetAddress.getByName("127.0.0.2"));
    try (Socket socket = new Socket()) {
      assertThatThrownBy(() -> socket.connect(new InetSocketAddress(address, port), 2_000))
          .isInstanceOf(ConnectException.class);
    }
  }

  @Test
  void refusesASecondStartNamingTheFolderAndTheWayOut() {
    assertThatThrownBy(() -> EmbeddedPostgres.start(folder))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining(folder.toString())
        .hasMessageContaining("FOYER_DATABASE_FOLDER");
  }

  @Test
  void refusesToRunWhenAnswersCouldBeLost(@TempDir Path careless) throws Exception {
    // Given a cluster in which somebody switched safety off behind the settings file
    EmbeddedPostgres.start(careless, PostgresResource.PROGRAMS, true).close();
    Files.writeString(careless.resolve("database/cluster/postgresql.auto.conf"), "fsync = off\n");

    // When, Then
    assertThatThrownBy(() -> EmbeddedPostgres.start(careless, PostgresResource.PROGRAMS, true))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("[fsync]");
    assertThat(careless.resolve("database/cluster/postmaster.pid")).doesNotExist();
  }

  @Test
  void saysWhyPostgresDidNotStart(@TempDir Path broken) throws Exception {
    // Given a cluster of another PostgreSQL
    EmbeddedPostgres.start(broken, PostgresResource.PROGRAMS, false).close();
    Files.writeString(broken.resolve("database/cluster/PG_VERSION"), "12\n");

    // When, Then
    assertThatThrownBy(() -> EmbeddedPostgres.start(broken, PostgresResource.PROGRAMS, false))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("incompatible");
  }

  @Test
  void makesANewClusterWhenTheFirstStartWasCutShort(@TempDir Path interrupted) throws Exception {
    // Given
    Files.createDirectories(interrupted.resolve("database.new/cluster/base"));

    // When
    EmbeddedPostgres.start(interrupted, PostgresResource.PROGRAMS, false).close();

    // Then
    assertThat(interrupted.resolve("database/cluster/PG_VERSION")).exists();
    assertThat(interrupted.resolve("database.new")).doesNotExist();
  }

  private static String query(String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(postgres.url(), postgres.username(), postgres.password());
        Statement statement = connection.createStatement()) {
      boolean rows = statement.execute(sql);
      while (!rows) {
        rows = statement.getMoreResults();
      }
      try (ResultSet found = statement.getResultSet()) {
        found.next();
        return found.getString(1);
      }
    }
  }
}
