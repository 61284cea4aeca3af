import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import museum.foyer.knowledge.Language;
import museum.foyer.understanding.Reader;

/** What reading a question costs, on the questions of the tests. */
public class Understanding {

  private static final OperatingSystemMXBean MACHINE =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private static final LocalDate TODAY = LocalDate.of(2026, 6, 10);
  private static final double MOST_MILLIS = 3;
  private static final double MOST_MEGABYTES = 60;

  /** Until the compiler has seen every path often enough to be done with it. */
  private static final int WARM_UP_ROUNDS = 60;

  private static final int ROUNDS = 30;

  /** The one with the least p95 counts: what else runs on the machine is not measured. */
  private static final int SERIES = 5;

  public static void main(String[] arguments) throws IOException {
    Map<Language, List<String>> questions = questions();
    long start = System.nanoTime();
    long cpu = MACHINE.getProcessCpuTime();
    Reader reader = new Reader();
    double startMillis = millisSince(start);
    double cpuMillis = (MACHINE.getProcessCpuTime() - cpu) / 1e6;
    for (int round = 0; round < WARM_UP_ROUNDS; round++) {
      for (List<String> asked : questions.values()) {
        for (String question : asked) {
          read(reader, question);
        }
      }
    }
    List<String> rows = new ArrayList<>();
    double worst = 0;
    for (Map.Entry<Language, List<String>> of : questions.entrySet()) {
      double[] millis = best(reader, of.getValue());
      worst = Math.max(worst, at(millis, 0.95));
      rows.add(
          String.format(
              Locale.ROOT,
              "| %s | %d | %.2f | %.2f |",
              of.getKey().tag(),
              of.getValue().size(),
              at(millis, 0.5),
              at(millis, 0.95)));
    }
    // by what is freed without it: before it, the launcher's compiler fills the heap
    long with = usedHeap();
    Reference.reachabilityFence(reader);
    reader = null;
    double megabytes = (with - usedHeap()) / 1e6;
    String page = page(startMillis, cpuMillis, megabytes, rows);
    System.out.print(page);
    Files.writeString(Path.of(arguments[0]), page);
    System.exit(worst <= MOST_MILLIS && megabytes <= MOST_MEGABYTES ? 0 : 1);
  }

  private static double[] best(Reader reader, List<String> questions) {
    return Stream.generate(() -> measure(reader, questions))
        .limit(SERIES)
        .min(Comparator.comparingDouble(millis -> at(millis, 0.95)))
        .orElseThrow();
  }

  private static double[] measure(Reader reader, List<String> questions) {
    double[] millis = new double[ROUNDS * questions.size()];
    for (int i = 0; i < millis.length; i++) {
      long start = System.nanoTime();
      read(reader, questions.get(i % questions.size()));
      millis[i] = millisSince(start);
    }
    Arrays.sort(millis);
    return millis;
  }

  private static void read(Reader reader, String question) {
    reader.understand(question, Optional.empty(), TODAY);
  }

  private static String page(
      double startMillis, double cpuMillis, double megabytes, List<String> rows) {
    return String.format(
        Locale.ROOT,
        """
        # Understanding

        Written by `bash src/bench/understanding`.

        - %s, Java %s, %d cores, load average %.1f
        - made in %.0f ms, %.0f ms of CPU, once at start
        - heap kept: %.1f MB (target %.0f)

        Milliseconds a question, one thread, warm (target p95 %.0f):

        | language | questions | p50 | p95 |
        |---|---|---|---|
        %s
        """,
        Instant.now(),
        System.getProperty("java.version"),
        Runtime.getRuntime().availableProcessors(),
        MACHINE.getSystemLoadAverage(),
        startMillis,
        cpuMillis,
        megabytes,
        MOST_MEGABYTES,
        MOST_MILLIS,
        String.join("\n", rows));
  }

  /** The tests' short questions, by language. */
  private static Map<Language, List<String>> questions() throws IOException {
    Map<Language, List<String>> questions = new LinkedHashMap<>();
    List<String> current = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of("src/test/resources/understanding/languages.yaml"))) {
      if (line.matches("\\w\\w:")) {
        current = new ArrayList<>();
        questions.put(Language.of(line.substring(0, 2)).orElseThrow(), current);
      } else if (line.startsWith("  - ")) {
        current.add(line.substring(4));
      }
    }
    return questions;
  }

  private static long usedHeap() {
    Runtime runtime = Runtime.getRuntime();
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private static double at(double[] sorted, double share) {
    return sorted[(int) (share * (sorted.length - 1))];
  }

  private static double millisSince(long start) {
    return (System.nanoTime() - start) / 1e6;
  }
}
