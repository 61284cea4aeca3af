package museum.foyer.conversation.turns;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import museum.foyer.llm.StubModel;
import museum.foyer.llm.StubModelResource;
import museum.foyer.platform.PostgresResource;
import museum.foyer.retrieval.Searchable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is kept of a question that was asked over HTTP, with a model and embeddings elsewhere. */
@QuarkusTest
@TestProfile(RecordedTurnsTest.Elsewhere.class)
@Tag("database")
class RecordedTurnsTest {

  public static final class Elsewhere implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
      // The stub's vectors mean nothing, so none may decide on the answer.
      return Map.of(
          "foyer.llm.embeddings.provider", "endpoint", "foyer.answering.curated-nearness", "2");
    }

    @Override
    public List<TestResourceEntry> testResources() {
      return List.of(
          new TestResourceEntry(PostgresResource.class),
          new TestResourceEntry(StubModelResource.class));
    }
  }

  private static final List<String> CANARIES =
      List.of(
          "canary.larsen@example.org",
          "612345678",
          "6 12 34 56 78",
          "Canarina",
          "4111",
          "3000 6000");

  private static final String PERSONAL =
      "My name is Canarina Larsen, canary.larsen@example.org, +33 6 12 34 56 78, 0612345678, card"
          + " 4111 1111 1111 1111, FR76 3000 6000 0112 3456 7890 189: would the tides please my"
          + " grandmother on a rainy afternoon?";

  StubModel model;
  @Inject Searchable searchable;
  @Inject AgroalDataSource dataSource;
  @Inject TurnWriter writer;
  @Inject Turns turns;

  @BeforeEach
  void nothingIsKept() {
    model.answerWith(request -> "It is a lovely place for a quiet afternoon.");
    searchable.await();
    await(() -> execute("truncate table turn"));
  }

  @Test
  void aTurnHoldsWhatIsNeededToReplayIt() {
    // When
    Response answer =
        ask("{\"question\": \"Are you open tomorrow?\", \"asOf\": \"2026-11-24T10:00\"}");

    // Then
    await(() -> count("select count(*) from turn") == 1);
    assertThat(text("select id::text from turn")).isEqualTo(answer.path("messageId"));
    assertThat(text("select answer from turn")).isEqualTo(answer.path("text"));
    assertThat(
            text(
                "select concat_ws(' ', channel, language, outcome, topic, as_of, evidence::text,"
                    + " follow_up, withheld, normalized) from turn"))
        .isEqualTo("WEB en ANSWERED_FROM_FACTS hours 2026-11-25 {hours} f 0 are you open tomorrow");
    assertThat(count("select edition from turn")).isPositive();
  }

  @Test
  void personalDataIsNowhereButInTheVisitorsRequest() {
    // Given
    List<String> logged = new CopyOnWriteArrayList<>();
    Handler handler = new Capture(logged);
    Logger.getLogger("").addHandler(handler);

    // When
    ask("{\"question\": \"" + PERSONAL + "\"}").then().statusCode(200);
    ask("{\"question\": \"And for my brother?\", \"earlier\": [\"" + PERSONAL + "\"]}")
        .then()
        .statusCode(200);

    // Then
    await(() -> count("select count(*) from turn") == 2);
    Logger.getLogger("").removeHandler(handler);
    String prompts = String.join("\n", model.requests());
    assertThat(prompts).contains("[name]", "[e-mail]", "grandmother", "\"input\"");
    assertThat(prompts).doesNotContain(CANARIES);
    assertThat(rows()).contains("[name]", "[phone]", "[card]", "[IBAN]", "rainy");
    assertThat(rows()).doesNotContain(CANARIES);
    assertThat(String.join("\n", logged)).doesNotContain(CANARIES);
  }

  @Test
  void aModelsAnswerNamesModelAndPrompt() {
    // Given
    model.answerWith(request -> "The audio guide costs €6000.");

    // When
    ask(
        "{\"question\": \"Would the tides exhibition and the audio guide please my grandmother on a rainy afternoon?\"}");

    // Then
    await(() -> count("select count(*) from turn") == 1);
    assertThat(text("select concat_ws(' ', outcome, withheld, length(prompt), answer) from turn"))
        .startsWith("DEGRADED 1 64");
    assertThat(text("select model from turn")).isNotBlank();
  }

  @Test
  void aTableThatIsHeldDelaysNoAnswer() throws SQLException {
    // Given
    try (Connection holder = dataSource.getConnection()) {
      holder.setAutoCommit(false);
      holder.createStatement().execute("lock table turn in access exclusive mode");

      // When
      long start = System.nanoTime();
      for (int i = 0; i < 20; i++) {
        ask("{\"question\": \"Are you open tomorrow?\"}").then().statusCode(200);
      }

      // Then
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
      holder.rollback();
    }
    await(() -> count("select count(*) from turn") == 20);
  }

  @Test
  void aTableThatIsGoneFailsNoAnswerAndIsToldOnce() {
    // Given
    List<String> logged = new CopyOnWriteArrayList<>();
    Handler handler = new Capture(logged);
    Logger.getLogger("").addHandler(handler);
    execute("alter table turn rename to turn_away");
    long before = writer.lost();

    // When
    for (int i = 0; i < 3; i++) {
      ask("{\"question\": \"Are you open tomorrow?\"}").then().statusCode(200);
    }

    // Then
    await(() -> writer.lost() == before + 3);
    execute("alter table turn_away rename to turn");
    ask("{\"question\": \"Are you open tomorrow?\"}").then().statusCode(200);
    await(() -> logged.stream().anyMatch(line -> line.contains("turns are kept again")));
    Logger.getLogger("").removeHandler(handler);
    assertThat(logged.stream().filter(line -> line.contains("turns are"))).hasSize(2);
    assertThat(count("select count(*) from turn")).isEqualTo(1);
  }

  @Test
  void theLastQuestionsAreGivenOnceEachNewestFirst() {
    // Given
    for (String question :
        List.of("Are you open tomorrow?", "How much is it?", "are you OPEN tomorrow")) {
      long known = count("select count(*) from turn");
      ask("{\"question\": \"" + question + "\"}");
      await(() -> count("select count(*) from turn") == known + 1);
    }

    // When
    List<PastQuestion> latest = turns.latest(200);

    // Then
    assertThat(latest)
        .extracting(PastQuestion::text)
        .containsExactly("are you OPEN tomorrow", "How much is it?");
    assertThat(turns.latest(1)).hasSize(1);
  }

  private String rows() {
    return text("select string_agg(turn::text, ' ') from turn");
  }

  private static Response ask(String body) {
    return given().contentType("application/json").body(body).post("/api/v1/ask");
  }

  private static void await(BooleanSupplier condition) {
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
      Thread.yield();
    }
  }

  private long count(String sql) {
    return Long.parseLong(text(sql));
  }

  private String text(String sql) {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private boolean execute(String sql) {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
      return true;
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private static final class Capture extends Handler {

    private final List<String> lines;

    Capture(List<String> lines) {
      this.lines = lines;
    }

    @Override
    public void publish(LogRecord line) {
      List<String> parts = new ArrayList<>(List.of(String.valueOf(line.getMessage())));
      if (line.getParameters() != null) {
        List.of(line.getParameters()).forEach(part -> parts.add(String.valueOf(part)));
      }
      if (line.getThrown() != null) {
        parts.add(line.getThrown().toString());
      }
      lines.add(String.join(" ", parts));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
