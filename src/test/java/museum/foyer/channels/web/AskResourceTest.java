package museum.foyer.channels.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import museum.foyer.platform.PostgresResource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The way in over HTTP, on the sample museum and without a model. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@Tag("database")
class AskResourceTest {

  private static final String TOMORROW =
      "{\"question\": \"Are you open tomorrow?\", \"asOf\": \"2026-11-24T10:00\"}";

  @Test
  void answersAsJsonWithSources() {
    ask(TOMORROW)
        .then()
        .statusCode(200)
        .header("Cache-Control", "no-store")
        .body("locale", equalTo("en"))
        .body("outcome", equalTo("ANSWERED_FROM_FACTS"))
        .body("generated", equalTo(false))
        .body("text", containsString("10:00–18:00"))
        .body("sources.id", hasItem("hours"));
  }

  @Test
  void streamsNumberedEventsFromStartToEnd() {
    // When
    Response response =
        given()
            .contentType("application/json")
            .accept("text/event-stream")
            .body(TOMORROW)
            .post("/api/v1/ask");

    // Then
    response
        .then()
        .statusCode(200)
        .contentType(startsWith("text/event-stream"))
        .header("Cache-Control", containsString("no-store"))
        .header("X-Accel-Buffering", "no");
    List<String> names = fields(response, "event:");
    assertThat(names)
        .startsWith("message.start", "message.delta")
        .endsWith("message.sources", "message.end");
    List<String> ids = fields(response, "id:");
    assertThat(ids).hasSameSizeAs(names);
    for (int i = 0; i < ids.size(); i++) {
      assertThat(ids.get(i)).endsWith(":" + i);
    }
    assertThat(fields(response, "data:"))
        .allMatch(data -> data.startsWith("{") && data.endsWith("}"));
    assertThat(response.asString())
        .contains("\"finishReason\":\"stop\"")
        .contains("\"generated\":false");
  }

  @ParameterizedTest
  @MethodSource
  void refusesWithAProblemAndRepeatsNothing(int status, String body) {
    given()
        .config(
            RestAssuredConfig.config()
                .encoderConfig(EncoderConfig.encoderConfig().defaultContentCharset("UTF-8")))
        .contentType("application/json")
        .body(body)
        .post("/api/v1/ask")
        .then()
        .statusCode(status)
        .contentType(startsWith("application/problem+json"))
        .body("status", equalTo(status))
        .body(not(containsString("canary")));
  }

  static Stream<Arguments> refusesWithAProblemAndRepeatsNothing() {
    String long501 = "x".repeat(501);
    return Stream.of(
        Arguments.of(422, "{\"question\": \"canary\\u0000\"}"),
        Arguments.of(422, "{\"question\": \"canary\\ud800\"}"),
        Arguments.of(422, "{\"question\": \"\"}"),
        Arguments.of(422, "{\"question\": \"   \"}"),
        Arguments.of(422, "{\"question\": \"" + long501 + "\"}"),
        Arguments.of(422, "{}"),
        Arguments.of(422, "{\"question\": null}"),
        Arguments.of(400, "{\"question\": 5}"),
        Arguments.of(400, "{\"question\": true}"),
        Arguments.of(400, "{\"question\": [\"canary\"]}"),
        Arguments.of(400, "{\"question\": {\"canary\": 1}}"),
        Arguments.of(400, "\"canary\""),
        Arguments.of(400, "canary"),
        Arguments.of(400, "{\"question\": \"canary\""),
        Arguments.of(400, "{\"question\": \"a\"} canary"),
        Arguments.of(400, "{\"question\": \"a\", \"question\": \"canary\"}"),
        Arguments.of(400, "[".repeat(10_000)),
        Arguments.of(413, "{\"question\": \"" + "x".repeat(100_000) + "\"}"),
        Arguments.of(422, "{\"question\": \"hi\", \"venue\": \"canary\"}"),
        Arguments.of(422, "{\"question\": \"hi\", \"asOf\": \"canary\"}"),
        Arguments.of(422, "{\"question\": \"hi\", \"locale\": \"" + "x".repeat(40) + "\"}"),
        Arguments.of(422, earlier("\"canary\\u0000\"")),
        Arguments.of(422, earlier("\" \"")),
        Arguments.of(422, earlier("null")),
        Arguments.of(422, earlier("\"" + long501 + "\"")),
        Arguments.of(422, earlier("\"canary\"" + ",\"a\"".repeat(10))),
        Arguments.of(400, earlier("{\"canary\": 1}")),
        Arguments.of(400, "{\"question\": \"hi\", \"earlier\": \"canary\"}"));
  }

  private static String earlier(String questions) {
    return "{\"question\": \"hi\", \"earlier\": [" + questions + "]}";
  }

  @Test
  void aDateThatCanBeMeantInTwoWaysIsAnsweredForBothAndCountsAsClarified() {
    ask("""
        {"question": "Are you open on 5/12/2026?", "locale": "en", "asOf": "2026-11-24T10:00"}""")
        .then()
        .statusCode(200)
        .body("outcome", equalTo("CLARIFY"))
        .body("text", containsString("Do you mean"));
  }

  @Test
  void takesFromEarlierQuestionsWhatAFollowUpLeavesOut() {
    ask("""
        {"question": "and on Sunday?", "earlier": ["how much is a ticket on Saturday?", "thanks!"],
         "asOf": "2026-11-24T10:00"}""")
        .then()
        .statusCode(200)
        .body("locale", equalTo("en"))
        .body("outcome", equalTo("ANSWERED_FROM_FACTS"))
        .body("sources.id", hasItem("prices"))
        .body("text", containsString("November 29, 2026"));
  }

  @Test
  void acceptsTenEarlierQuestionsOfFullLength() {
    String longest = "\"" + "あ".repeat(500) + "\"";
    ask(earlier(longest + ("," + longest).repeat(9))).then().statusCode(200);
  }

  @Test
  void saysBothReadingsOfADateThatHasTwo() {
    ask("{\"question\": \"are you open on 5/1?\", \"asOf\": \"2026-11-24T10:00\"}")
        .then()
        .statusCode(200)
        .body("text", containsString("January 5, 2027"))
        .body("text", containsString("May 1, 2027"));
  }

  @Test
  void refusesAnEmptyBody() {
    given()
        .contentType("application/json")
        .post("/api/v1/ask")
        .then()
        .statusCode(422)
        .contentType(startsWith("application/problem+json"));
  }

  @Test
  void countsCodePointsNotCharacters() {
    ask("{\"question\": \"" + "😀".repeat(500) + "\"}").then().statusCode(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'; drop table item; --",
        "a & b | !c <-> (d)",
        "%_\\\\ \\\"",
        "🎨🎨",
        "\u202eabc",
        "{museum} {evidence}"
      })
  void answersWhateverIsTyped(String question) {
    ask("{\"question\": \"" + question + "\"}").then().statusCode(200);
  }

  @Test
  void tellsWrongMethodsTypesAndPathsAsProblems() {
    given()
        .get("/api/v1/ask")
        .then()
        .statusCode(405)
        .contentType(startsWith("application/problem+json"));
    given()
        .contentType("text/plain")
        .body("hi")
        .post("/api/v1/ask")
        .then()
        .statusCode(415)
        .contentType(startsWith("application/problem+json"));
    given()
        .contentType("application/json")
        .accept("image/png")
        .body(TOMORROW)
        .post("/api/v1/ask")
        .then()
        .statusCode(406);
    given().get("/api/v1/nothing").then().statusCode(404);
  }

  @Test
  void givesTheHoursOfARangeOfDays() {
    given()
        .get("/api/v1/hours?from=2026-12-24&to=2026-12-26&locale=en")
        .then()
        .statusCode(200)
        .body("[0].days.size()", equalTo(3))
        .body("[0].days[0].slots[0].closes", equalTo("16:00:00"))
        .body("[0].days[1].state", equalTo("CLOSED"))
        .body("[0].days[1].reason", equalTo("Christmas Day"));
  }

  @Test
  void givesThePricesAndExhibitionsOfADay() {
    given()
        .get("/api/v1/prices?on=2026-12-06&locale=fr")
        .then()
        .statusCode(200)
        .body("currency", equalTo("EUR"))
        .body("freeDay", containsString("premier dimanche"));
    given()
        .get("/api/v1/exhibitions?on=2026-11-24&locale=en")
        .then()
        .statusCode(200)
        .body("running.title", hasItem("Tides and Time"))
        .body("coming.title", hasItem("Working Blue"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/hours?from=tomorrow",
        "/api/v1/hours?from=2026-01-02&to=2026-01-01",
        "/api/v1/hours?from=2026-01-01&to=2099-01-01",
        "/api/v1/prices?on=1",
        "/api/v1/exhibitions?on=9999-01-01"
      })
  void refusesDatesThatAreNone(String path) {
    given()
        .get(path)
        .then()
        .statusCode(422)
        .contentType(startsWith("application/problem+json"))
        .body("errors.size()", equalTo(1));
  }

  @Test
  void saysHowItIsAndWhatItCanDo() {
    given().get("/q/health/ready").then().statusCode(200);
    given().get("/q/health/live").then().statusCode(200);
    given()
        .get("/q/openapi")
        .then()
        .statusCode(200)
        .body(containsString("/api/v1/ask"), containsString("maxItems: 10"));
  }

  private static Response ask(String body) {
    return given().contentType("application/json; charset=utf-8").body(body).post("/api/v1/ask");
  }

  private static List<String> fields(Response stream, String name) {
    return Arrays.stream(stream.asString().split("\n"))
        .filter(line -> line.startsWith(name))
        .map(line -> line.substring(name.length()).strip())
        .toList();
  }
}
