package museum.foyer.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class EmbeddedPostgresCrashTest {

  private static final int NOBODY = 65534;

  @TempDir private Path folder;

  /** JUnit makes its folders for one user only; these tests have two. */
  @BeforeEach
  void openFolder() throws IOException {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  @Test
  void keepsEveryPromisedRowWhenFoyerIsKilled() throws Exception {
    // Given
    Process foyer = startProcess(List.of(), PostgresResource.PROGRAMS, Integer.MAX_VALUE);
    List<String> promised = promisedUntil(foyer, () -> kill(foyer.toHandle()));

    // When
    List<String> kept = rowsAfterStart();

    // Then
    assertThat(kept).containsAll(promised);
  }

  @Test
  void keepsEveryPromisedRowWhenPostgresIsKilledToo() throws Exception {
    // Given
    Process foyer = startProcess(List.of(), PostgresResource.PROGRAMS, Integer.MAX_VALUE);
    List<String> promised =
        promisedUntil(
            foyer,
            () -> {
              ProcessHandle server = server();
              List<ProcessHandle> workers = server.descendants().toList();
              kill(foyer.toHandle());
              kill(server);
              workers.forEach(EmbeddedPostgresCrashTest::kill);
            });

    // When
    List<String> kept = rowsAfterStart();

    // Then
    assertThat(kept).containsAll(promised);
  }

  @Test
  void leavesAStrangerAliveWhoGotTheNumberOfADeadServer() throws Exception {
    // Given
    EmbeddedPostgres.start(folder, PostgresResource.PROGRAMS, true).close();
    Process stranger = new ProcessBuilder("sleep", "60").start();
    Files.writeString(pidFile(), stranger.pid() + "\n");

    // When
    EmbeddedPostgres.start(folder, PostgresResource.PROGRAMS, true).close();

    // Then
    assertThat(stranger.isAlive()).isTrue();
    stranger.destroyForcibly();
  }

  @Test
  void refusesASecondProcessInTheSameFolder() throws Exception {
    try (EmbeddedPostgres first = start()) {
      // When
      Process second = startProcess(List.of(), PostgresResource.PROGRAMS, 1);

      // Then
      assertThat(new String(second.getInputStream().readAllBytes(), UTF_8))
          .contains("another Foyer is running on the folder " + folder.toRealPath());
    }
  }

  @Test
  void runsForAnOrdinaryUser() throws Exception {
    // Given root's rights given up, but for reading the class path, which may lie in root's home
    List<String> asNobody =
        List.of(
            "setpriv",
            "--reuid=" + NOBODY,
            "--regid=" + NOBODY,
            "--clear-groups",
            "--inh-caps=+dac_read_search",
            "--ambient-caps=+dac_read_search");
    assumeTrue(isRoot(), "as an ordinary user every other test shows this");
    assumeTrue(succeeds(asNobody, "true"), "this container's root may not do this");
    Files.setAttribute(folder, "unix:uid", NOBODY);

    // When
    Process foyer = startProcess(asNobody, folder.resolve("programs"), 3);

    // Then
    assertThat(new String(foyer.getInputStream().readAllBytes(), UTF_8).lines())
        .containsExactly("1", "2", "3");
  }

  @Test
  void runsAsTheOwnerOfTheFolderWhenStartedByRoot() throws Exception {
    // Given what a start by root leaves in a container without user namespaces
    assumeTrue(isRoot(), "only root can become somebody else");
    Path programs = folder.resolve("programs");
    EmbeddedPostgres.start(folder, programs, true).close();
    try (Stream<Path> files = Files.walk(folder.resolve("database"))) {
      for (Path file : files.toList()) {
        Files.setAttribute(file, "unix:uid", NOBODY);
      }
    }

    // When
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder, programs, true)) {

      // Then
      assertThat(Files.getAttribute(pidFile(), "unix:uid")).isEqualTo(NOBODY);
    }
  }

  private static boolean succeeds(List<String> prefix, String program) throws Exception {
    List<String> command = new ArrayList<>(prefix);
    command.add(program);
    return new ProcessBuilder(command).start().waitFor() == 0;
  }

  private EmbeddedPostgres start() {
    return EmbeddedPostgres.start(folder, PostgresResource.PROGRAMS, true);
  }

  private Process startProcess(List<String> prefix, Path programs, int rows) throws IOException {
    List<String> command = new ArrayList<>(prefix);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), RowWriter.class.getName()));
    command.addAll(List.of(folder.toString(), programs.toString(), String.valueOf(rows)));
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  /** The rows a process was promised before, and while, it was killed. */
  private static List<String> promisedUntil(Process foyer, Runnable killing) throws IOException {
    try (BufferedReader output =
        new BufferedReader(new InputStreamReader(foyer.getInputStream(), UTF_8))) {
      List<String> promised = new ArrayList<>();
      while (promised.size() < 200) {
        promised.add(output.readLine());
      }
      killing.run();
      output.lines().forEach(promised::add);
      return promised;
    }
  }

  private static void kill(ProcessHandle process) {
    process.destroyForcibly();
    process.onExit().join();
  }

  private List<String> rowsAfterStart() throws SQLException {
    try (EmbeddedPostgres postgres = start();
        Connection connection =
            DriverManager.getConnection(postgres.url(), postgres.username(), postgres.password());
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select number from promised")) {
      List<String> kept = new ArrayList<>();
      while (rows.next()) {
        kept.add(rows.getString(1));
      }
      return kept;
    }
  }

  private ProcessHandle server() {
    try (Stream<String> lines = Files.lines(pidFile())) {
      return ProcessHandle.of(Long.parseLong(lines.findFirst().orElseThrow())).orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path pidFile() {
    return folder.resolve("database/cluster/postmaster.pid");
  }

  private static boolean isRoot() {
    return System.getProperty("user.name").equals("root");
  }
}
