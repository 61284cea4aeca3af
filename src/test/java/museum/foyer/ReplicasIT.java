package museum.foyer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two packaged jars on one database: what staff do on one of them is true on the other. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(300)
class ReplicasIT {

  /** What staff are promised. */
  private static final Duration PROMISE = Duration.ofSeconds(5);

  private static final String TICKET = "/api/v1/staff/prices/full";

  private static final int THREADS = 8;

  /** Of each thread: reads the price on one replica, adds one, writes it on the other. */
  private static final int EDITS = 25;

  private static final String PASSWORD = "correct horse battery staple";

  private final ObjectMapper json = new ObjectMapper();

  private Installation first;
  private Installation second;
  private String publisher;

  @BeforeAll
  void startBoth(@TempDir Path folder) throws Exception {
    // Vectors play no part in this, and two models would only fill the memory.
    Map<String, String> settings = new HashMap<>();
    settings.put("foyer.llm.embeddings.provider", "none");
    settings.put("foyer.staff.first-password", PASSWORD);
    Path home = Files.createDirectory(folder.resolve("first"));
    first = new Installation(home, Map.copyOf(settings));
    first.serve();
    try (Connection connection = first.connection().orElseThrow()) {
      settings.put("foyer.database.url", connection.getMetaData().getURL());
    }
    settings.put("foyer.retrieval.vector-index", "memory"); // no pgvector in the box
    settings.put("foyer.database.username", "foyer");
    settings.put(
        "foyer.database.password", Files.readString(home.resolve("data/database/password")));
    second = new Installation(Files.createDirectory(folder.resolve("second")), settings);
    second.serve();
    publisher = "Bearer " + publisherKey();
  }

  @AfterAll
  void end() throws Exception {
    try (Installation lastToGo = first; // the database is its own
        Installation replica = second) {}
  }

  @Test
  void aPriceChangedOnOneIsToldByTheOtherInTime(TestReporter reporter) throws Exception {
    // Given
    String question = "How much is a full price ticket?";
    assertThat(told(second, question)).doesNotContain("23.45");
    assertThat(second.get("/api/v1/prices")).doesNotContain("23.45");

    // When
    change("{\"content\": {\"price\": 23.45}}");

    // Then
    long changed = System.nanoTime();
    await(changed, reporter, "price in an answer", () -> told(second, question).contains("23.45"));
    await(changed, reporter, "price listed", () -> second.get("/api/v1/prices").contains("23.45"));
  }

  @Test
  void aClosureOnOneIsToldByTheOtherInTime(TestReporter reporter) throws Exception {
    // Given
    String hours = "/api/v1/hours?from=2026-11-25&to=2026-11-25&locale=en";
    assertThat(second.get(hours)).doesNotContain("burst pipe");
    assertThat(told(second, "Are you open tomorrow?")).contains("10:00");

    // When
    HttpResponse<String> closed =
        first.send(
            json("/api/v1/staff/closures")
                .POST(
                    BodyPublishers.ofString(
                        """
                        {"venue": "main", "from": "2026-11-25",
                         "reason": "a burst pipe", "language": "en"}
                        """)));

    // Then
    long changed = System.nanoTime();
    assertThat(closed.statusCode()).as(closed.body()).isEqualTo(200);
    await(
        changed,
        reporter,
        "closure in an answer",
        () -> told(second, "Are you open tomorrow?").contains("burst pipe"));
    await(changed, reporter, "closure listed", () -> second.get(hours).contains("burst pipe"));
  }

  @Test
  void racingEditsOnBothLoseNothing(TestReporter reporter) throws Exception {
    // Given
    change("{\"content\": {\"price\": 100}}");
    int before = read(first).get("revision").asInt();

    // When
    List<Integer> statuses = race();

    // Then
    long accepted = statuses.stream().filter(status -> status == 200).count();
    reporter.publishEntry("racing edits", accepted + " of " + statuses.size() + " accepted");
    assertThat(statuses).containsOnly(200, 412);
    assertThat(read(second)).isEqualTo(read(first));
    assertThat(read(first).get("revision").asLong() - before).isEqualTo(accepted);
    assertThat(price(read(first)) - 100).isEqualTo(accepted);
  }

  private List<Integer> race() throws Exception {
    List<Future<List<Integer>>> all = new ArrayList<>();
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    for (int thread = 0; thread < THREADS; thread++) {
      boolean even = thread % 2 == 0;
      all.add(threads.submit(() -> edits(even ? first : second, even ? second : first)));
    }
    threads.shutdown();
    List<Integer> statuses = new ArrayList<>();
    for (Future<List<Integer>> one : all) {
      statuses.addAll(one.get());
    }
    return statuses;
  }

  private List<Integer> edits(Installation reads, Installation writes) throws Exception {
    List<Integer> statuses = new ArrayList<>();
    for (int edit = 0; edit < EDITS; edit++) {
      JsonNode ticket = read(reads);
      String patch = "{\"content\": {\"price\": " + (price(ticket) + 1) + "}}";
      statuses.add(patch(writes, ticket.get("revision").asInt(), patch).statusCode());
    }
    return statuses;
  }

  private static int price(JsonNode ticket) {
    return ticket.at("/content/price").asInt();
  }

  private void change(String patch) throws Exception {
    HttpResponse<String> changed = patch(first, read(first).get("revision").asInt(), patch);
    assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
  }

  private HttpResponse<String> patch(Installation replica, int revision, String patch)
      throws Exception {
    return replica.send(
        staff(replica, TICKET)
            .header("Content-Type", "application/merge-patch+json")
            .header("If-Match", "\"" + revision + "\"")
            .method("PATCH", BodyPublishers.ofString(patch)));
  }

  private JsonNode read(Installation replica) throws Exception {
    HttpResponse<String> response = replica.send(staff(replica, TICKET));
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return json.readTree(response.body());
  }

  private HttpRequest.Builder json(String path) {
    return staff(first, path).header("Content-Type", "application/json");
  }

  private HttpRequest.Builder staff(Installation replica, String path) {
    return replica.request(path).header("Authorization", publisher);
  }

  private String told(Installation replica, String question) throws Exception {
    return json.readTree(replica.ask(question)).path("text").asText();
  }

  private String publisherKey() throws Exception {
    String admin = Base64.getEncoder().encodeToString(("admin:" + PASSWORD).getBytes(UTF_8));
    String key =
        "{\"name\": \"till\", \"role\": \"publisher\", \"expiresAt\": \"%s\"}"
            .formatted(Instant.now().plus(Duration.ofDays(1)));
    HttpResponse<String> made =
        first.send(
            first
                .request("/api/v1/staff/api-keys")
                .header("Authorization", "Basic " + admin)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(key)));
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    return json.readTree(made.body()).get("secret").asText();
  }

  /** Whatever may fail. */
  private interface Look {
    boolean seen() throws Exception;
  }

  private static void await(long since, TestReporter reporter, String what, Look look)
      throws Exception {
    while (!look.seen()) {
      assertThat(Duration.ofNanos(System.nanoTime() - since)).as(what).isLessThan(PROMISE);
      Thread.sleep(20);
    }
    Duration took = Duration.ofNanos(System.nanoTime() - since);
    reporter.publishEntry(what, took.toMillis() + " ms later on the other replica");
    assertThat(took).as(what).isLessThanOrEqualTo(PROMISE);
  }
}
