package museum.foyer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Foyer as a museum has it: the packaged jar, in processes of their own, on a data folder of its
 * own. Whatever was started here ends with it.
 */
final class Installation implements AutoCloseable {

  private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");

  /** Of any one wait: each takes seconds, on a busy machine a few more. */
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

  private final Path folder;
  private final Map<String, String> settings;
  private final List<Process> started = new ArrayList<>();
  private int port;

  /** On this folder, which may hold what an earlier one left. */
  Installation(Path folder, Map<String, String> settings) throws IOException {
    this.folder = folder;
    this.settings = settings;
    // Root without user namespaces gives the cluster to another account, which has to get there.
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  /** Starts the server and returns when it is ready for visitors. */
  Process serve() throws Exception {
    port = freePort();
    Process server = start();
    await("readiness", server, this::ready);
    return server;
  }

  Process startImport(Path file) throws IOException {
    return start("import", file.toString());
  }

  /** Returns the exit code. */
  int finish(Process process) throws InterruptedException {
    if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      throw new AssertionError("still running\n" + log());
    }
    return process.exitValue();
  }

  int stop(Process server) throws InterruptedException {
    server.destroy();
    return finish(server);
  }

  /** As the operating system does it when memory is short. Returns the exit code. */
  int kill(Process process) throws InterruptedException {
    process.destroyForcibly();
    return finish(process);
  }

  /** What the look sees, as soon as it sees something, unless the process ends before. */
  <T> T await(String what, Process process, Callable<Optional<T>> look) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (process.isAlive() && System.nanoTime() < end) {
      Optional<T> seen = look.call();
      if (seen.isPresent()) {
        return seen.get();
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
    }
    throw new AssertionError("no " + what + " of " + process.info() + "\n" + log());
  }

  String get(String path) throws Exception {
    return HTTP.send(request(path).build(), BodyHandlers.ofString(UTF_8)).body();
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return HTTP.send(request.build(), BodyHandlers.ofString(UTF_8));
  }

  String ask(String question) throws Exception {
    return HTTP.send(asking(question, "application/json"), BodyHandlers.ofString(UTF_8)).body();
  }

  HttpResponse<java.util.stream.Stream<String>> stream(String question) throws Exception {
    return HTTP.send(asking(question, "text/event-stream"), BodyHandlers.ofLines());
  }

  /** Of the PostgreSQL that runs on the folder; empty while there is none to talk to. */
  Optional<Connection> connection() throws IOException {
    List<String> server = postmaster();
    if (server.size() < 8 || !server.get(7).startsWith("ready")) {
      return Optional.empty();
    }
    String url = "jdbc:postgresql://127.0.0.1:" + server.get(3) + "/foyer?socketTimeout=60";
    String password = Files.readString(folder.resolve("data/database/password"));
    try {
      return Optional.of(DriverManager.getConnection(url, "foyer", password));
    } catch (SQLException e) {
      return Optional.empty();
    }
  }

  /** The PostgreSQL of the folder, left over or not. */
  Optional<ProcessHandle> postgres() throws IOException {
    return postmaster().stream()
        .findFirst()
        .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid.strip())))
        .filter(process -> process.info().command().orElse("").endsWith("/postgres"));
  }

  @Override
  public void close() throws Exception {
    for (Process process : started) {
      process.destroyForcibly().waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }
    Optional<ProcessHandle> leftOver = postgres();
    if (leftOver.isPresent()) {
      List<ProcessHandle> workers = leftOver.get().descendants().toList();
      leftOver.get().destroyForcibly();
      workers.forEach(ProcessHandle::destroyForcibly);
      leftOver.get().onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }
  }

  private Process start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:TieredStopAtLevel=1"); // these processes live for seconds
    command.add("-Xmx512m"); // and two of them may run at a time
    command.add("-Dquarkus.http.host=127.0.0.1");
    command.add("-Dquarkus.http.port=" + port);
    command.add("-Dfoyer.database.folder=" + folder.resolve("data"));
    command.add("-Dfoyer.limits.enabled=false"); // polls a lot from one address
    settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
    command.addAll(List.of("-jar", JAR.toAbsolutePath().toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().keySet().removeIf(name -> name.matches("(FOYER|QUARKUS)_.*"));
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(logFile().toFile()));
    Process process = builder.start();
    started.add(process);
    return process;
  }

  private Optional<Integer> ready() throws InterruptedException {
    try {
      int status =
          HTTP.send(request("/q/health/ready").build(), BodyHandlers.discarding()).statusCode();
      return Optional.of(status).filter(code -> code == 200);
    } catch (IOException notListening) {
      return Optional.empty();
    }
  }

  private HttpRequest asking(String question, String type) {
    String body = "{\"question\": \"" + question + "\", \"asOf\": \"2026-11-24T10:00\"}";
    return request("/api/v1/ask")
        .header("Content-Type", "application/json")
        .header("Accept", type)
        .POST(HttpRequest.BodyPublishers.ofString(body))
        .build();
  }

  /** To be sent by {@link #send}. */
  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).timeout(PATIENCE);
  }

  /** Lines of the file a running PostgreSQL keeps: process, folder, start, port, …, status. */
  private List<String> postmaster() throws IOException {
    try {
      return Files.readAllLines(folder.resolve("data/database/cluster/postmaster.pid"));
    } catch (NoSuchFileException e) {
      return List.of();
    }
  }

  private Path logFile() {
    return folder.resolve("foyer.log");
  }

  private String log() {
    try {
      return Files.readString(logFile());
    } catch (IOException e) {
      return "no log: " + e;
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
