package museum.foyer.staff.console;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import museum.foyer.platform.PostgresResource;
import museum.foyer.staff.access.AsStaff;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The console on the sample museum, without a model. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@Tag("database")
class ConsoleTest {

  private static final String ANSWERED = "The sail loft has three hammocks.";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Are you open tomorrow?",
        "C’est combien pour un étudiant ?",
        "Is there an audio guide?",
        "What is on show next summer?",
        "thank you",
        "Who won the football world cup?",
        "May I bring my trombone and my seven cousins?"
      })
  void answersWhatVisitorsAreAnswered(String question) {
    // Given
    Map<String, String> body = Map.of("question", question, "asOf", "2026-11-24T10:00");

    // When
    JsonPath console = post(AsStaff.editor(), "/api/v1/staff/ask", body).jsonPath();

    // Then
    JsonPath visitor = post(given(), "/api/v1/ask", body).jsonPath();
    assertThat(console.getString("text")).isEqualTo(visitor.getString("text")).isNotBlank();
    assertThat(console.getString("outcome")).isEqualTo(visitor.getString("outcome"));
    assertThat(console.getString("locale")).isEqualTo(visitor.getString("locale"));
    assertThat(console.getList("sources")).isEqualTo(visitor.getList("sources"));
  }

  @Test
  void showsWhatWasUnderstoodAndComputed() {
    post(
            AsStaff.editor(),
            "/api/v1/staff/ask",
            Map.of(
                "question", "How much for 2 adults and a 7 year old tomorrow?",
                "asOf", "2026-11-24T09:00:00Z"))
        .then()
        .statusCode(200)
        .header("Cache-Control", "no-store")
        .body("asOf", equalTo("2026-11-24T10:00:00+01:00"))
        .body("understanding.language", equalTo("en"))
        .body("understanding.topic", equalTo("prices"))
        .body("understanding.visitDate", equalTo("2026-11-25"))
        .body("understanding.days.from", contains("2026-11-25"))
        .body("understanding.party.count", hasItem(2))
        .body("facts.sentences", not(empty()))
        .body("facts.lines.source", hasItem("prices"))
        .body("thresholds.storedScore", equalTo(0.55f))
        .body("millis", hasKey("understanding"))
        .body("millis", hasKey("facts"))
        .body("$", not(hasKey("prompt")));
  }

  @Test
  void showsPassagesWithTheScoreOfEachArmAndWhatMatched() {
    post(
            AsStaff.editor(),
            "/api/v1/staff/search",
            Map.of("question", "leave my coat somewhere", "asOf", "2026-11-24", "limit", 3))
        .then()
        .statusCode(200)
        .body("language", equalTo("en"))
        .body("vectorWeight", equalTo(0.85f))
        .body("passages", hasSize(3))
        .body("passages[0].entry", equalTo("FAQ/cloakroom"))
        .body("passages[0].words", greaterThan(0f))
        .body("passages[0].matched", containsString("coat"))
        .body("passages.score", everyItem(greaterThan(0f)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"question\": \" \"}",
        "{\"question\": \"open?\", \"asOf\": \"tomorrow\"}",
        "{\"question\": \"open?\", \"venue\": \"nowhere\"}",
        "{\"question\": \"nul \\u0000\"}"
      })
  void saysWhatIsWrongWithAQuestion(String body) {
    AsStaff.editor()
        .contentType("application/json")
        .body(body)
        .post("/api/v1/staff/ask")
        .then()
        .statusCode(422)
        .body("errors", hasSize(1));
  }

  @Test
  void everyGoldenQuestionOfTheSampleIsAnsweredAsItMust() {
    // When
    Response response =
        AsStaff.editor()
            .contentType("application/json")
            .post("/api/v1/staff/venues/main/publish-check");

    // Then
    response
        .then()
        .statusCode(200)
        .body("complete", equalTo(true))
        .body("golden", hasSize(greaterThan(4)))
        .body("golden.findAll { !it.passed }", empty())
        .body("objections", empty());
  }

  @Test
  void whatBreaksAGoldenQuestionIsPublishedOnlyWithAReason() {
    // Given
    create("faq", "hammocks", faq(ANSWERED));
    create(
        "golden-questions",
        "hammocks",
        Map.of(
            "question", "How many hammocks are there?",
            "asOf", "2026-11-24",
            "mustContain", new String[] {"three hammocks"}));
    Map<String, Object> draft =
        Map.of("status", "DRAFT", "content", faq("There are no hammocks any more."));
    put(draft, 1).then().statusCode(200);
    String told = asked();

    // When
    Response check =
        AsStaff.publisher()
            .contentType("application/json")
            .post("/api/v1/staff/faq/hammocks/publish-check");
    Response published = put(with(draft, Map.of("status", "PUBLISHED")), 2);
    String meanwhile = asked();
    Response overridden =
        put(with(draft, Map.of("status", "PUBLISHED", "override", "they are worn out")), 2);

    // Then
    check
        .then()
        .statusCode(200)
        .body("objections.code", contains("golden-question"))
        .body("wouldAnswerDifferently.before", hasItem(told))
        .body("wouldAnswerDifferently.after", hasItem("There are no hammocks any more."))
        .body("golden.find { it.key == 'hammocks' }.passed", equalTo(false))
        .body("golden.find { it.key == 'hammocks' }.missing", contains("three hammocks"))
        .body("golden.find { it.key == 'hammocks' }.answer", containsString("no hammocks"));
    published
        .then()
        .statusCode(409)
        .body("code", equalTo("publication-blocked"))
        .body("errors.detail", contains(containsString("'hammocks'")));
    assertThat(meanwhile).isEqualTo(ANSWERED);
    overridden.then().statusCode(200);
    assertThat(asked()).isEqualTo("There are no hammocks any more.");

    // Then: it is red already, so that it stands in the way of nothing else
    put(with(draft, Map.of("status", "PUBLISHED", "content", faq("No hammocks."))), 3)
        .then()
        .statusCode(200);
    retire("golden-questions", 1);
    retire("faq", 4);
  }

  @Test
  void aGoldenQuestionThatIsNotAnsweredAsItMustIsNotPublished() {
    AsStaff.publisher()
        .contentType("application/json")
        .header("Idempotency-Key", "\"" + UUID.randomUUID() + "\"")
        .body(
            Map.of(
                "key", "always-open",
                "status", "PUBLISHED",
                "content",
                    Map.of(
                        "question", "Are you open tomorrow?",
                        "asOf", "2026-11-24",
                        "mustContain", new String[] {"all night"})))
        .post("/api/v1/staff/golden-questions")
        .then()
        .statusCode(409)
        .body("errors.detail", contains(containsString("'always-open'")));
  }

  private static void create(String collection, String key, Map<String, Object> content) {
    AsStaff.publisher()
        .contentType("application/json")
        .header("Idempotency-Key", "\"" + UUID.randomUUID() + "\"")
        .body(Map.of("key", key, "status", "PUBLISHED", "content", content))
        .post("/api/v1/staff/" + collection)
        .then()
        .statusCode(201);
  }

  private static Response put(Map<String, Object> body, int revision) {
    return AsStaff.publisher()
        .contentType("application/json")
        .header("If-Match", "\"" + revision + "\"")
        .body(body)
        .put("/api/v1/staff/faq/hammocks");
  }

  private static void retire(String collection, int revision) {
    AsStaff.publisher()
        .header("If-Match", "\"" + revision + "\"")
        .delete("/api/v1/staff/" + collection + "/hammocks")
        .then()
        .statusCode(204);
  }

  private static String asked() {
    return post(given(), "/api/v1/ask", Map.of("question", "How many hammocks are there?"))
        .jsonPath()
        .getString("text");
  }

  private static Map<String, Object> faq(String answer) {
    return Map.of(
        "category",
        "visit",
        "translations",
        Map.of(
            "en",
            Map.of("questions", new String[] {"How many hammocks are there?"}, "answer", answer),
            "fr",
            Map.of("questions", new String[] {"Combien de hamacs ?"}, "answer", "Des hamacs.")));
  }

  private static Map<String, Object> with(Map<String, Object> body, Map<String, Object> more) {
    Map<String, Object> all = new java.util.HashMap<>(body);
    all.putAll(more);
    return all;
  }

  private static Response post(RequestSpecification who, String path, Map<String, ?> body) {
    return who.contentType("application/json").accept("application/json").body(body).post(path);
  }
}
