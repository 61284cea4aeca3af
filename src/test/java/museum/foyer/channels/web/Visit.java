package museum.foyer.channels.web;

import static io.restassured.RestAssured.given;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A visitor with a conversation of their own. */
record Visit(String id, String token) {

  private static final RestAssuredConfig UTF_8 =
      RestAssuredConfig.config()
          .encoderConfig(EncoderConfig.encoderConfig().defaultContentCharset("UTF-8"));

  static Visit open(String locale) {
    JsonPath opened = opened(Map.of("locale", locale));
    return new Visit(opened.getString("conversationId"), opened.getString("token"));
  }

  static JsonPath opened(Map<String, String> request) {
    return given()
        .contentType("application/json")
        .body(request)
        .post("/api/v1/conversations")
        .then()
        .statusCode(201)
        .extract()
        .jsonPath();
  }

  RequestSpecification call() {
    return given()
        .config(UTF_8)
        .header("Conversation-Token", token)
        .basePath("/api/v1/conversations/" + id);
  }

  Response say(String text) {
    return saying(text).accept("application/json").post("/messages");
  }

  /** The stream of the answer, to its end. */
  Response hear(String text) {
    return saying(text).accept("text/event-stream").post("/messages");
  }

  Response sayOnce(UUID key, String text) {
    return saying(text)
        .accept("application/json")
        .header("Idempotency-Key", key.toString())
        .post("/messages");
  }

  private RequestSpecification saying(String text) {
    return call().contentType("application/json").body(Map.of("text", text));
  }

  List<Map<String, Object>> transcript() {
    return call().get("").then().statusCode(200).extract().jsonPath().getList("messages");
  }

  /** The values of a field of an event stream. */
  static List<String> fields(Response stream, String name) {
    return stream
        .asString()
        .lines()
        .filter(line -> line.startsWith(name))
        .map(line -> line.substring(name.length()).strip())
        .toList();
  }
}
