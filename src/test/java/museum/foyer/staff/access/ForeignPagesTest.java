package museum.foyer.staff.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.net.URI;
import museum.foyer.platform.PostgresResource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What another website may make the browser of somebody who is logged in do: nothing. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@Tag("database")
class ForeignPagesTest {

  private static final String KEY =
      "{\"name\": \"stolen\", \"role\": \"admin\", \"expiresAt\": \"2030-01-01T00:00:00Z\"}";

  private static final String KEYS = "/api/v1/staff/api-keys";

  /** A form as bytes, which the client would otherwise build itself. */
  private static final EncoderConfig AS_IT_IS =
      EncoderConfig.encoderConfig()
          .encodeContentTypeAs("application/x-www-form-urlencoded", ContentType.TEXT);

  @TestHTTPResource URI server;

  @ParameterizedTest
  @ValueSource(
      strings = {"text/plain", "text/plain;charset=UTF-8", "application/x-www-form-urlencoded"})
  void aFormSendsNothingWeRead(String type) {
    // When
    Response response = post(type, "https://foreign.example");

    // Then
    assertThat(response.statusCode()).isIn(403, 415);
    response.then().contentType("application/problem+json");
  }

  @Test
  void aFormWithFilesSendsNothingWeRead() {
    // When
    Response response =
        AsStaff.admin()
            .header("Origin", "https://foreign.example")
            .multiPart("key", KEY)
            .post(KEYS);

    // Then
    assertThat(response.statusCode()).isIn(403, 415);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "https://foreign.example",
        "http://localhost",
        "http://localhost:1",
        "http://localhost.foreign.example"
      })
  void aForeignPageIsRefusedWhateverItSends(String origin) {
    post("application/json", origin)
        .then()
        .statusCode(403)
        .body("code", equalTo("foreign-page"))
        .header("Access-Control-Allow-Origin", nullValue());
  }

  @Test
  void aForeignPageThatAsksFirstIsNotAnswered() {
    given()
        .header("Origin", "https://foreign.example")
        .header("Access-Control-Request-Method", "PUT")
        .options("/api/v1/staff/me/password")
        .then()
        .header("Access-Control-Allow-Origin", nullValue());
  }

  @Test
  void ourOwnPageMayWrite() {
    AsStaff.admin()
        .header("Origin", "http://" + server.getAuthority())
        .contentType("application/json")
        .body("{}")
        .post(KEYS)
        .then()
        .statusCode(422);
  }

  private static Response post(String type, String origin) {
    return AsStaff.admin()
        .config(RestAssuredConfig.config().encoderConfig(AS_IT_IS))
        .header("Origin", origin)
        .header("Content-Type", type)
        .body(KEY)
        .post(KEYS);
  }
}
