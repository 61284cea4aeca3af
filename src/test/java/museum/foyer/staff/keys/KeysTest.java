package museum.foyer.staff.keys;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import museum.foyer.platform.PostgresResource;
import museum.foyer.platform.Roles;
import museum.foyer.staff.access.AsStaff;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** API keys over HTTP. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@Tag("database")
class KeysTest {

  private static final String KEYS = "/api/v1/staff/api-keys";

  @Inject Clock clock;
  @Inject KeyStore store;

  @Test
  void aKeyIsShownOnceAndWorksUntilItIsRevoked() {
    // Given
    Response made = make("nightly-import", Duration.ofDays(30));
    made.then().statusCode(201).header("Cache-Control", "no-store");
    String secret = made.path("secret");
    bearer(secret)
        .get("/api/v1/staff/me")
        .then()
        .statusCode(200)
        .body("name", equalTo("key:nightly-import"));
    AsStaff.admin()
        .get(KEYS)
        .then()
        .body("items.name", hasItem("nightly-import"))
        .body("items.find { it.name == 'nightly-import' }.lastUsed", not(equalTo(null)))
        .body(not(containsString(secret.substring(21))));

    // When
    AsStaff.admin().delete(KEYS + "/" + made.path("key.id")).then().statusCode(204);

    // Then
    bearer(secret).get("/api/v1/staff/me").then().statusCode(401);
  }

  @Test
  void theSecretIsNotKept() {
    // When
    KeyText key = KeyText.of(TestKeys.valid(Roles.EDITOR)).orElseThrow();

    // Then
    assertThat(store.findById(key.id()).hash).hasSize(32).isEqualTo(key.hash());
    assertThat(key).hasToString("fk_" + key.id());
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, 0, 367})
  void aKeyEndsWithinAYear(long days) {
    make("too-long", Duration.ofDays(days))
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/expiresAt"));
  }

  @Test
  void aKeyThatOnlyReadsWritesNothing() {
    // Given
    String key = TestKeys.readOnly(Roles.PUBLISHER);

    // Then
    bearer(key).get("/api/v1/staff/faq").then().statusCode(200);
    bearer(key)
        .contentType("application/json")
        .body("{}")
        .post("/api/v1/staff/faq")
        .then()
        .statusCode(403)
        .body("code", equalTo("key-out-of-scope"));
  }

  @Test
  void aKeyForOneCollectionOpensNoOther() {
    // Given
    String key = TestKeys.only(Roles.ADMIN, "faq");

    // Then
    bearer(key).get("/api/v1/staff/faq").then().statusCode(200);
    bearer(key).get("/api/v1/staff/prices").then().statusCode(403);
    bearer(key).get("/api/v1/staff/audit").then().statusCode(403);
  }

  @Test
  void aKeyMakesNoKeysAndNoAccounts() {
    // Given
    String key = TestKeys.valid(Roles.ADMIN);

    // Then
    bearer(key).get(KEYS).then().statusCode(403);
    bearer(key).get("/api/v1/staff/accounts").then().statusCode(403);
    bearer(key).get("/api/v1/staff/audit").then().statusCode(200);
  }

  private Response make(String name, Duration life) {
    Instant end = clock.instant().plus(life);
    return AsStaff.admin()
        .contentType("application/json")
        .body(
            "{\"name\": \"%s\", \"role\": \"editor\", \"expiresAt\": \"%s\"}".formatted(name, end))
        .post(KEYS);
  }

  private static RequestSpecification bearer(String key) {
    return given().header("Authorization", "Bearer " + key);
  }
}
