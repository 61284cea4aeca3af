import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Imports 20,000 rows of CSV, in four languages, into the packaged Foyer over loopback and writes
 * down how long that took. Arguments: the jar and the file for the figures. The database is that of
 * {@code FOYER_TEST_DATABASE_URL} and has to be empty. Ends with 1 if any import takes longer than
 * a museum may have to wait.
 */
final class Import {

  private static final int ROWS = 20_000;
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final List<String> LANGUAGES = List.of("fr", "en", "es", "de");
  private static final String PASSWORD = "only-for-this-measurement";
  private static final String IMPORTS = "/api/v1/staff/imports";

  private final HttpClient http = HttpClient.newHttpClient();
  private final List<String> report = new ArrayList<>();
  private final int port = freePort();
  private boolean late;

  private Import() throws IOException {}

  public static void main(String... args) throws Exception {
    Import measurement = new Import();
    Path folder = Files.createTempDirectory("foyer-import-");
    Process foyer = measurement.start(Path.of(args[0]).toAbsolutePath(), folder);
    try {
      measurement.awaitReadiness(foyer);
      measurement.measure();
    } finally {
      foyer.destroy();
      foyer.waitFor(1, TimeUnit.MINUTES);
    }
    String figures = String.join("\n", measurement.report) + "\n";
    System.out.print(figures);
    Files.writeString(Path.of(args[1]), figures);
    System.exit(measurement.late ? 1 : 0);
  }

  private void measure() throws Exception {
    report.add("# Import\n");
    report.add("Written by `bash src/bench/import`. Seconds from sending the file to its report, while");
    report.add("the texts of the import before it are embedded in the background.\n");
    report.add("| 20,000 rows of CSV, four languages | seconds |");
    report.add("|---|---|");
    row("all new", "merge", "added", number -> "Welcome, " + number + ".");
    row("every answer changed", "replace", "changed", number -> "Not now, " + number + ".");
    row("one answer changed", "replace", "changed", number -> number == 7 ? "Yes." : "Not now, " + number + ".");
  }

  private void row(String what, String mode, String count, IntFunction<String> answer)
      throws Exception {
    byte[] table = table(answer);
    int expected = what.startsWith("one") ? 1 : ROWS;
    long start = System.nanoTime();
    HttpResponse<String> accepted =
        send(
            staff(IMPORTS + "?format=csv&section=faq&mode=" + mode)
                .header("Prefer", "respond-async")
                .POST(HttpRequest.BodyPublishers.ofByteArray(table)));
    String run = URI.create(accepted.headers().firstValue("Location").orElseThrow()).getPath();
    String told = "";
    while (!told.contains("\"DONE\"")) {
      TimeUnit.MILLISECONDS.sleep(200);
      told = send(staff(run)).body();
      if (told.contains("\"REFUSED\"") || told.contains("\"FAILED\"")) {
        throw new IllegalStateException(told);
      }
    }
    Duration taken = Duration.ofNanos(System.nanoTime() - start);
    if (!told.contains("\"" + count + "\":" + expected)) {
      throw new IllegalStateException("not " + expected + " " + count);
    }
    late |= taken.compareTo(LIMIT) > 0;
    report.add(String.format(Locale.ROOT, "| %s | %.1f |", what, taken.toMillis() / 1e3));
  }

  private static byte[] table(IntFunction<String> answer) {
    String head =
        LANGUAGES.stream()
            .map(tag -> ",question." + tag + ".1,answer." + tag)
            .collect(Collectors.joining("", "key,category", "\n"));
    return IntStream.range(0, ROWS)
        .mapToObj(
            number ->
                LANGUAGES.stream()
                    .map(tag -> String.format(",%s %d?,\"%s\"", tag, number, answer.apply(number)))
                    .collect(Collectors.joining("", "thing-" + number + ",things", "\n")))
        .collect(Collectors.joining("", head, ""))
        .getBytes(StandardCharsets.UTF_8);
  }

  private Process start(Path jar, Path folder) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx1g",
            "-Dquarkus.http.host=127.0.0.1",
            "-Dquarkus.http.port=" + port,
            "-jar",
            jar.toString());
    for (String name : List.of("URL", "USERNAME", "PASSWORD")) {
      String value = System.getenv("FOYER_TEST_DATABASE_" + name);
      builder.environment().put("FOYER_DATABASE_" + name, value);
    }
    builder.environment().put("FOYER_STAFF_FIRST_PASSWORD", PASSWORD);
    builder.directory(folder.toFile()).redirectErrorStream(true);
    return builder.redirectOutput(folder.resolve("foyer.log").toFile()).start();
  }

  private void awaitReadiness(Process foyer) throws Exception {
    while (foyer.isAlive()) {
      try {
        if (send(staff("/q/health/ready")).statusCode() == 200) {
          return;
        }
      } catch (IOException notListening) {
        // not yet
      }
      TimeUnit.MILLISECONDS.sleep(200);
    }
    throw new IllegalStateException("Foyer ended with " + foyer.exitValue());
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return http.send(request.build(), BodyHandlers.ofString());
  }

  private HttpRequest.Builder staff(String path) {
    String login = Base64.getEncoder().encodeToString(("admin:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .header("Authorization", "Basic " + login)
        .header("Content-Type", "application/octet-stream");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
