import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Measures the packaged Foyer over loopback and writes the figures down. Arguments: the jar and the
 * file for the figures. {@code FOYER_BENCH_JVM} replaces the JVM flags.
 */
final class Bench {

  /** The flags of the README: a small heap, little for native allocators to hoard. */
  private static final String FLAGS =
      "-XX:+UseSerialGC -Xmx112m -XX:MaxMetaspaceSize=128m -XX:ReservedCodeCacheSize=64m"
          + " -Xss512k -XX:TieredStopAtLevel=1";

  /** A loaded machine disturbs some rounds: the quietest one counts, for model and Foyer alike. */
  private static final int ROUNDS = 3;

  private final Path jar;
  private final Path results;
  private final Path folder;
  private final String flags;
  private final int stubPort = freePort();
  private final int foyerPort = freePort();
  private final AtomicInteger question = new AtomicInteger();
  private final List<String> report = new ArrayList<>();
  private final Map<String, String> bad = new ConcurrentSkipListMap<>();

  private Bench(Path jar, Path results, Path folder) throws IOException {
    this.jar = jar;
    this.results = results;
    this.folder = folder;
    this.flags = System.getenv().getOrDefault("FOYER_BENCH_JVM", FLAGS);
  }

  public static void main(String... args) throws Exception {
    Path folder = Files.createTempDirectory("foyer-bench");
    Bench bench = new Bench(Path.of(args[0]), Path.of(args[1]), folder);
    try {
      bench.run();
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
      }
    }
  }

  private void run() throws Exception {
    say("# Figures\n");
    say("Written by `bash src/bench/run`. Times in milliseconds unless said otherwise.\n");
    say("- " + ZonedDateTime.now().format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
    say("- " + machine());
    say("- Java " + Runtime.version() + ", flags `" + flags + "`, `MALLOC_ARENA_MAX=2`");
    Process stub = spawn("stub", List.of(java(), "-Xmx64m", "src/bench/Stub.java", "" + stubPort));
    Process foyer = null;
    try {
      foyer = start();
      warm();
      facts();
      oneVisitor();
      many();
      say("\n## Memory\n");
      say("Resident after all of the above: " + resident(foyer) / 1024 + " MB (target 350 MB)");
      if (!bad.isEmpty()) {
        say("\n## Answers counted as failed, the first of each kind\n");
        for (String kind : bad.keySet()) {
          say("- " + kind + ": `" + bad.get(kind) + "`");
        }
      }
    } finally {
      stop(foyer);
      stop(stub);
    }
  }

  /** Leaves the last one running. */
  private Process start() throws Exception {
    say("\n## Start to first answer (target 4 s with data there)\n");
    say("| data | seconds | of CPU | load average |\n|---|---|---|---|");
    Process foyer = null;
    for (String data : List.of("new", "there", "there", "there")) {
      stop(foyer);
      String load = load();
      long begin = System.nanoTime();
      foyer = spawn("foyer", command());
      awaitAnswer(begin);
      double seconds = (System.nanoTime() - begin) / 1e9;
      double cpu = foyer.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
      say("| %s | %.1f | %.1f | %s |".formatted(data, seconds, cpu, load));
    }
    return foyer;
  }

  private void awaitAnswer(long begin) throws Exception {
    while (true) {
      try (Visitor visitor = new Visitor(foyerPort)) {
        if (visitor.ask(fact()).ok()) {
          return;
        }
      } catch (IOException e) {
        if (System.nanoTime() - begin > 120e9) {
          throw new IOException("Foyer does not start:\n" + Files.readString(log("foyer")), e);
        }
      }
      Thread.sleep(10);
    }
  }

  /** Compiled code and vectors of the museum's texts, as after a morning's work. */
  private void warm() throws Exception {
    awaitVectors();
    round(foyerPort, 4, 100, this::fact);
    round(foyerPort, 4, 100, this::model);
    round(stubPort, 4, 400, this::raw);
  }

  private void awaitVectors() throws Exception {
    for (int second = 0; second < 180; second++) {
      try (Visitor visitor = new Visitor(foyerPort)) {
        if (visitor.get("/q/health/well").contains("\"missing\": 0")) {
          return;
        }
      }
      Thread.sleep(1_000);
    }
    throw new IOException("The museum's texts are not embedded:\n" + Files.readString(log("foyer")));
  }

  private void facts() throws Exception {
    say("\n## Facts, without a model, JSON (target p50 5 for one visitor)\n");
    say("| visitors | p50 | p95 | answers a second | failed | load average |");
    say("|---|---|---|---|---|---|");
    for (int visitors : List.of(1, 16)) {
      Cell best = best(foyerPort, visitors, 400 / visitors, this::fact);
      say(
          "| %d | %.1f | %.1f | %.0f | %d | %s |"
              .formatted(
                  visitors, best.end(50), best.end(95), best.rate(), best.failed(), load()));
    }
  }

  private void oneVisitor() throws Exception {
    say("\n## What Foyer adds to the model, one visitor (target p50 10, p95 25)\n");
    say("| until | p50 | p95 | model alone p50 | p95 | load average |\n|---|---|---|---|---|---|");
    Cell alone = best(stubPort, 1, 150, this::raw);
    Cell foyer = best(foyerPort, 1, 150, this::model);
    for (boolean first : List.of(true, false)) {
      double p50 = first ? alone.first(50) : alone.end(50);
      double p95 = first ? alone.first(95) : alone.end(95);
      say(
          "| %s | %.1f | %.1f | %.1f | %.1f | %s |"
              .formatted(
                  first ? "first sentence" : "end",
                  (first ? foyer.first(50) : foyer.end(50)) - p50,
                  (first ? foyer.first(95) : foyer.end(95)) - p95,
                  p50,
                  p95,
                  load()));
    }
  }

  private void many() throws Exception {
    say("\n## Time to the first sentence (target p95 1.08 × the model's own, none failed)\n");
    say(
        "| model's delay | visitors | p50 | p95 | model alone p95 | ratio | answers a second |"
            + " failed or cut | new upstream connections | load average |");
    say("|---|---|---|---|---|---|---|---|---|---|");
    for (int delay : List.of(0, 300)) {
      get("/delay/" + delay);
      for (int visitors : List.of(1, 16, 64)) {
        int each = visitors == 1 ? 40 : 25;
        Cell alone = best(stubPort, visitors, each, this::raw);
        long before = Long.parseLong(get("/connections"));
        Cell foyer = best(foyerPort, visitors, each, this::model);
        long opened = Long.parseLong(get("/connections")) - before - 1;
        say(
            "| %d | %d | %.1f | %.1f | %.1f | %.2f | %.0f | %d of %d | %d | %s |"
                .formatted(
                    delay,
                    visitors,
                    foyer.first(50),
                    foyer.first(95),
                    alone.first(95),
                    foyer.first(95) / alone.first(95),
                    foyer.rate(),
                    foyer.failed(),
                    foyer.asked() * ROUNDS,
                    opened,
                    load()));
      }
    }
    get("/delay/0");
  }

  /** The round with the least p95; its failures are those of all rounds. */
  private Cell best(int port, int visitors, int each, Asking asking) throws Exception {
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      cells.add(round(port, visitors, each, asking));
    }
    Cell quietest = cells.stream().min(Comparator.comparing(cell -> cell.first(95))).orElseThrow();
    long failed = cells.stream().mapToLong(Cell::failed).sum();
    return new Cell(quietest.replies(), quietest.nanos(), failed);
  }

  private Cell round(int port, int visitors, int each, Asking asking) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(visitors);
    try {
      long begin = System.nanoTime();
      List<Future<List<Reply>>> all = new ArrayList<>();
      for (int i = 0; i < visitors; i++) {
        all.add(pool.submit(() -> visit(port, each, asking)));
      }
      List<Reply> replies = new ArrayList<>();
      for (Future<List<Reply>> one : all) {
        replies.addAll(one.get());
      }
      return new Cell(
          replies,
          System.nanoTime() - begin,
          replies.stream().filter(reply -> !reply.ok()).count());
    } catch (ExecutionException e) {
      throw new IOException("a visitor was turned away", e);
    } finally {
      pool.shutdownNow();
    }
  }

  private List<Reply> visit(int port, int each, Asking asking) throws IOException {
    List<Reply> replies = new ArrayList<>();
    Visitor visitor = new Visitor(port);
    try {
      for (int i = 0; i < each; i++) {
        Reply reply;
        Ask ask = asking.next();
        try {
          reply = visitor.ask(ask);
        } catch (IOException e) {
          reply = new Reply(0, 0, false, e.toString());
        }
        replies.add(reply);
        if (!reply.ok()) {
          bad.putIfAbsent(reply.kind(), ask.body());
          visitor.close();
          visitor = new Visitor(port);
        }
      }
    } finally {
      visitor.close();
    }
    return replies;
  }

  private Ask fact() {
    List<String> questions =
        List.of("Are you open tomorrow?", "When do you close on Sunday?", "What does a ticket cost?");
    String text = questions.get(question.getAndIncrement() % questions.size());
    return new Ask(
        "/api/v1/ask", "application/json", body(text), "\"text\":", "ANSWERED_FROM_FACTS");
  }

  /** Every one differs from the last few thousand, so its vector is computed. */
  private Ask model() {
    int n = question.getAndIncrement();
    List<String> weather = words("rainy grey windy cold warm sunny snowy stormy foggy lazy");
    List<String> who =
        words("grandmother neighbour uncle cousin friend boss brother sister aunt nephew father");
    List<String> mood =
        words("tired curious bored sleepy happy nervous shy cheerful sad restless dreamy calm busy");
    List<String> like =
        words("music gardens silence poetry cats trains sculpture colours history dancing cinema");
    String text =
        "Is the museum suitable for a %s afternoon with my %s, who is %s and likes %s?"
            .formatted(
                weather.get(n % weather.size()),
                who.get(n % who.size()),
                mood.get(n % mood.size()),
                like.get(n / 110 % like.size()));
    return new Ask(
        "/api/v1/ask",
        "text/event-stream",
        body(text),
        "event:message.delta",
        "answered_by_model");
  }

  private Ask raw() {
    String body = "{\"model\":\"stub\",\"stream\":true,\"messages\":[]}";
    return new Ask("/v1/chat/completions", "text/event-stream", body, "afternoon.", "[DONE]");
  }

  private static String body(String question) {
    return "{\"question\":\"" + question + "\"}";
  }

  private static List<String> words(String words) {
    return List.of(words.split(" "));
  }

  private List<String> command() {
    List<String> command = new ArrayList<>(List.of(java()));
    command.addAll(words(flags));
    command.addAll(
        List.of(
            "-Dquarkus.http.host=127.0.0.1",
            "-Dquarkus.http.port=" + foyerPort,
            "-Dfoyer.database.folder=" + folder.resolve("data"),
            "-Dfoyer.limits.enabled=false", // all that is measured comes from one address
            "-Dfoyer.llm.base-url=http://127.0.0.1:" + stubPort + "/v1",
            "-Dfoyer.llm.api-key=x",
            "-jar",
            jar.toString()));
    return command;
  }

  private Process spawn(String name, List<String> command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("MALLOC_ARENA_MAX", "2");
    Process process =
        builder.redirectErrorStream(true).redirectOutput(log(name).toFile()).start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    return process;
  }

  private Path log(String name) {
    return folder.resolve(name + ".log");
  }

  private static void stop(Process process) throws InterruptedException {
    if (process != null) {
      process.destroy();
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    }
  }

  private String get(String path) throws IOException {
    try (Visitor visitor = new Visitor(stubPort)) {
      return visitor.get(path);
    }
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0)) {
      return free.getLocalPort();
    }
  }

  private static String machine() throws IOException {
    String cpu =
        Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
            .filter(line -> line.startsWith("model name"))
            .map(line -> line.substring(line.indexOf(':') + 1).strip())
            .findFirst()
            .orElse(System.getProperty("os.arch"));
    return cpu + ", " + Runtime.getRuntime().availableProcessors() + " cores";
  }

  private static String load() throws IOException {
    return Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
  }

  private static long resident(Process process) throws IOException {
    return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .findFirst()
        .orElseThrow();
  }

  /** Written line by line: a run that is stopped keeps its figures. */
  private void say(String line) throws IOException {
    System.out.println(line);
    report.add(line);
    Files.write(results, report);
  }

  private interface Asking {
    Ask next();
  }

  /** What to send, what the first sentence is known by, and what a good answer contains. */
  private record Ask(String path, String accept, String body, String first, String good) {}

  /** What the reply says its outcome is, or what went wrong instead, is the kind of a failure. */
  private record Reply(long first, long end, boolean ok, String text) {

    private static final Pattern OUTCOME = Pattern.compile("\"outcome\":\"(\\w+)\"");

    String kind() {
      Matcher outcome = OUTCOME.matcher(text);
      return outcome.find() ? outcome.group(1) : text.lines().findFirst().orElse("nothing");
    }
  }

  private record Cell(List<Reply> replies, long nanos, long failed) {

    double first(int percent) {
      return percentile(replies.stream().mapToLong(Reply::first).toArray(), percent);
    }

    double end(int percent) {
      return percentile(replies.stream().mapToLong(Reply::end).toArray(), percent);
    }

    double rate() {
      return replies.size() * 1e9 / nanos;
    }

    int asked() {
      return replies.size();
    }

    private static double percentile(long[] nanos, int percent) {
      Arrays.sort(nanos);
      return nanos[Math.min(nanos.length - 1, nanos.length * percent / 100)] / 1e6;
    }
  }

  /** One connection, kept. */
  private static final class Visitor implements AutoCloseable {

    private final Socket socket;

    Visitor(int port) throws IOException {
      socket = new Socket(InetAddress.getLoopbackAddress(), port);
      socket.setTcpNoDelay(true);
      socket.setSoTimeout(60_000);
    }

    Reply ask(Ask ask) throws IOException {
      long begin = System.nanoTime();
      send(
          "POST "
              + ask.path()
              + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nAccept: "
              + ask.accept()
              + "\r\nContent-Length: "
              + ask.body().length()
              + "\r\n\r\n"
              + ask.body());
      ByteArrayOutputStream all = new ByteArrayOutputStream();
      byte[] buffer = new byte[16_384];
      long first = 0;
      while (true) {
        int read = socket.getInputStream().read(buffer);
        if (read < 0) {
          return new Reply(
              first, System.nanoTime() - begin, false, all.toString(StandardCharsets.UTF_8));
        }
        all.write(buffer, 0, read);
        String text = all.toString(StandardCharsets.UTF_8);
        if (first == 0 && text.contains(ask.first())) {
          first = System.nanoTime() - begin;
        }
        if (complete(text, all.size())) {
          boolean ok = text.startsWith("HTTP/1.1 200") && text.contains(ask.good());
          return new Reply(first, System.nanoTime() - begin, ok && first > 0, ok ? "" : text);
        }
      }
    }

    String get(String path) throws IOException {
      send("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
      ByteArrayOutputStream all = new ByteArrayOutputStream();
      byte[] buffer = new byte[16_384];
      String text = "";
      for (int read = 0; read >= 0 && !complete(text, all.size()); ) {
        read = socket.getInputStream().read(buffer);
        all.write(buffer, 0, Math.max(0, read));
        text = all.toString(StandardCharsets.UTF_8);
      }
      return text.substring(text.indexOf("\r\n\r\n") + 4);
    }

    private static boolean complete(String text, int bytes) {
      int headers = text.indexOf("\r\n\r\n");
      if (headers < 0) {
        return false;
      }
      String lower = text.substring(0, headers).toLowerCase(Locale.ROOT) + "\r\n";
      int length = lower.indexOf("content-length:");
      if (length < 0) {
        return text.endsWith("\r\n0\r\n\r\n");
      }
      String value = lower.substring(length + 15, lower.indexOf("\r\n", length)).strip();
      return bytes >= headers + 4 + Integer.parseInt(value);
    }

    private void send(String text) throws IOException {
      socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
