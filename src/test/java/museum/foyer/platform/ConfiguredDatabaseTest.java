package museum.foyer.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfiguredDatabaseTest {

  private static final String SECRET = "open-sesame";

  @ParameterizedTest
  @CsvSource({
    "jdbc:mysql://localhost/foyer, jdbc:postgresql://host:port/database",
    "localhost, jdbc:postgresql://host:port/database",
    "jdbc:postgresql://no-such-host.invalid/foyer, nobody knows this host"
  })
  @Timeout(40) // its patience is a minute
  void saysAtOnceWhatIsWrongWithTheAddress(String url, String said) {
    // Given
    String withSecret = url + "?password=" + SECRET;
    ConfiguredDatabase database = new ConfiguredDatabase(withSecret, "foyer", SECRET);

    // When, Then
    assertThatThrownBy(() -> database.await(Duration.ofMinutes(1)))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("foyer.database.url")
        .hasMessageContaining(said)
        .hasMessageNotContaining(SECRET);
  }

  @Test
  @Timeout(40)
  void doesNotWaitWhenThePasswordIsWrong(@TempDir Path folder) {
    try (EmbeddedPostgres postgres =
        EmbeddedPostgres.start(folder, PostgresResource.PROGRAMS, false)) {
      // Given
      ConfiguredDatabase database =
          new ConfiguredDatabase(postgres.url(), postgres.username(), SECRET);

      // When, Then
      assertThatThrownBy(() -> database.await(Duration.ofMinutes(1)))
          .isInstanceOf(DatabaseException.class)
          .hasMessageContaining("password authentication failed")
          .hasMessageNotContaining(SECRET);
    }
  }

  @Test
  void givesUpWhenItsPatienceIsOver() throws Exception {
    // Given
    ConfiguredDatabase database = on(freePort(), SECRET);

    // When, Then
    assertThatThrownBy(() -> database.await(Duration.ZERO))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("refused")
        .hasMessageNotContaining(SECRET);
  }

  @Test
  @Timeout(90)
  void isReadySoonAfterTheDatabaseIs(@TempDir Path folder) throws Exception {
    // Given
    PostgresBinaries binaries = PostgresBinaries.unpackedIn(folder.toRealPath());
    PostgresCluster cluster = PostgresCluster.in(folder.toRealPath().resolve("database"), binaries);
    int port = freePort();
    ConfiguredDatabase database = on(port, cluster.password());
    CompletableFuture<Void> foyer =
        CompletableFuture.runAsync(() -> database.await(Duration.ofMinutes(1)));

    // When
    cluster.start(port, "-F");

    // Then
    assertThat(foyer).succeedsWithin(10, TimeUnit.SECONDS);
    cluster.stop();
  }

  private static ConfiguredDatabase on(int port, String password) {
    return new ConfiguredDatabase(
        "jdbc:postgresql://127.0.0.1:" + port + "/postgres", EmbeddedPostgres.OWNER, password);
  }

  private static int freePort() throws Exception {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
