package museum.foyer.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One PostgreSQL cluster on disk with its password and log, and the server that runs it. */
record PostgresCluster(Path folder, PostgresBinaries binaries) {

  /** Seconds; a start after a crash replays at most {@code max_wal_size} of log. */
  private static final String START_PATIENCE = "60";

  /** Seconds; by then open connections are cut and what is left is one checkpoint. */
  private static final String STOP_PATIENCE = "20";

  /**
   * Makes the folder if it is not there: beside its place first, so that a half-made one is never
   * used.
   */
  static PostgresCluster in(Path folder, PostgresBinaries binaries) throws IOException {
    if (!Files.isDirectory(folder)) {
      Path draft = folder.resolveSibling(folder.getFileName() + ".new");
      if (Files.exists(draft)) {
        PostgresBinaries.delete(draft);
      }
      Files.createDirectory(draft);
      new PostgresCluster(draft, binaries).initialise();
      Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
    }
    return new PostgresCluster(folder, binaries);
  }

  private void initialise() throws IOException {
    Files.createFile(
        passwordFile(),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    // 160 bits: beyond guessing; the file's permissions are what guards it.
    Files.writeString(passwordFile(), new BigInteger(160, new SecureRandom()).toString(36));
    PostgresAccount.takeOver(folder);
    run(
        "initdb",
        "--pgdata=" + data(),
        "--username=" + EmbeddedPostgres.OWNER,
        "--pwfile=" + passwordFile(),
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        // pg_trgm asks the C library what a letter is; with C or POSIX only ASCII has letters.
        "--locale=C.UTF-8",
        "--data-checksums");
  }

  String password() throws IOException {
    return Files.readString(passwordFile());
  }

  /** Starts the server and returns when it answers. The options win over the settings file. */
  void start(int port, String options) throws IOException {
    stopLeftOver();
    try (InputStream settings = PostgresCluster.class.getResourceAsStream("/postgresql.conf")) {
      Files.copy(settings, data().resolve("postgresql.conf"), StandardCopyOption.REPLACE_EXISTING);
    }
    Files.deleteIfExists(log());
    run(
        "pg_ctl",
        "start",
        "--wait",
        "--timeout=" + START_PATIENCE,
        "--pgdata=" + data(),
        "--log=" + log(),
        "--options=-p " + port + " " + options);
  }

  /** Disconnects everybody, writes everything down and returns when the server is gone. */
  void stop() throws IOException {
    run("pg_ctl", "stop", "--mode=fast", "--timeout=" + STOP_PATIENCE, "--pgdata=" + data());
  }

  /**
   * A Foyer killed with -9 leaves its server running: stop it. The file also stays behind a server
   * that was killed, and then may name a stranger who got the number since: leave that one alone.
   */
  private void stopLeftOver() throws IOException {
    Path pidFile = data().resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return;
    }
    if (Files.readAllLines(pidFile).stream().findFirst().flatMap(this::server).isPresent()) {
      stop();
    } else {
      Files.delete(pidFile);
    }
  }

  private Optional<ProcessHandle> server(String pid) {
    return ProcessHandle.of(Long.parseLong(pid.strip()))
        .filter(process -> process.info().command().orElse("").endsWith("/postgres"))
        .filter(
            process ->
                Arrays.asList(process.info().arguments().orElse(new String[0]))
                    .contains(data().toString()));
  }

  private void run(String program, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(PostgresAccount.commandPrefix(folder));
    command.add(binaries.program(program));
    Collections.addAll(command, arguments);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    // A person's PGPORT, PGDATA or LC_ALL must not reach the museum's database.
    builder
        .environment()
        .keySet()
        .removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
    Process process = builder.start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    int exitCode = waitFor(process);
    if (exitCode != 0) {
      throw DatabaseException.commandFailed(program, exitCode, reason(output));
    }
  }

  private static int waitFor(Process process) throws IOException {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while PostgreSQL was starting or stopping", e);
    }
  }

  /** The server's own last complaint says more than that of the program which started it. */
  private String reason(String output) throws IOException {
    List<String> logged = Files.exists(log()) ? Files.readAllLines(log()) : List.of();
    return Stream.concat(output.lines(), logged.stream().filter(line -> line.contains("FATAL")))
        .filter(line -> !line.isBlank())
        .reduce((earlier, later) -> later)
        .orElse("no message");
  }

  private Path data() {
    return folder.resolve("cluster");
  }

  private Path log() {
    return folder.resolve("postgresql.log");
  }

  private Path passwordFile() {
    return folder.resolve("password");
  }
}
