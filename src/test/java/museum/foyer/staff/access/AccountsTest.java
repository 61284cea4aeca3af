package museum.foyer.staff.access;

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
import java.util.List;
import museum.foyer.platform.PostgresResource;
import museum.foyer.platform.Roles;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Accounts over HTTP. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@Tag("database")
class AccountsTest {

  private static final String ACCOUNTS = "/api/v1/staff/accounts/";

  @Inject AccountStore store;

  @Test
  void aLoginIsToldItsNameAndRole() {
    AsStaff.editor()
        .get("/api/v1/staff/me")
        .then()
        .statusCode(200)
        .body("name", equalTo("test-editor"))
        .body("roles", equalTo(List.of("editor")));
  }

  @Test
  void aWrongPasswordIsAProblemWithBothChallenges() {
    // When
    Response response =
        given()
            .auth()
            .preemptive()
            .basic(AsStaff.account(Roles.EDITOR), "something else entirely")
            .get("/api/v1/staff/me");

    // Then
    response
        .then()
        .statusCode(401)
        .contentType("application/problem+json")
        .body("code", equalTo("unauthenticated"));
    assertThat(response.headers().getValues("WWW-Authenticate"))
        .anyMatch(value -> value.startsWith("Basic "))
        .anyMatch(value -> value.startsWith("Bearer "));
  }

  @Test
  void anAccountIsMadeChangedAndRemovedByItsVersion() {
    // Given
    create("mira", "editor").then().statusCode(201).header("ETag", "\"1\"");

    // When
    change("mira", "\"1\"", "{\"role\": \"publisher\"}")
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("role", equalTo("publisher"));

    // Then
    change("mira", "\"1\"", "{\"active\": false}").then().statusCode(412);
    change("mira", null, "{\"active\": false}").then().statusCode(428);
    AsStaff.admin().header("If-Match", "\"2\"").delete(ACCOUNTS + "mira").then().statusCode(204);
    AsStaff.admin().get(ACCOUNTS + "mira").then().statusCode(404);
  }

  @Test
  void noAnswerHoldsAPasswordOrItsHash() {
    // Given
    create("vera", "editor").then().statusCode(201).body(not(containsString("$2")));

    // Then
    AsStaff.admin()
        .get("/api/v1/staff/accounts")
        .then()
        .statusCode(200)
        .body("items.name", hasItem("vera"))
        .body(not(containsString("$2")))
        .body(not(containsString(AsStaff.PASSWORD)));
    assertThat(store.named("vera").orElseThrow().passwordHash).startsWith("$2");
  }

  @Test
  void aNameIsGivenOnce() {
    // Given
    create("otto", "editor").then().statusCode(201);

    // Then
    create("otto", "admin").then().statusCode(409);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Otto", "o", "key:otto", "otto@museum", "-otto"})
  void aNameIsPlain(String name) {
    create(name, "editor").then().statusCode(422).body("errors[0].pointer", equalTo("name"));
  }

  @Test
  void aNewPasswordCountsAtOnceAndTheOldOneNoMore() {
    // Given: a login that is remembered
    create("lena", "editor").then().statusCode(201);
    as("lena", AsStaff.PASSWORD).get("/api/v1/staff/me").then().statusCode(200);

    // When
    as("lena", AsStaff.PASSWORD)
        .contentType("application/json")
        .body(
            "{\"current\": \"%s\", \"password\": \"another fine password\"}"
                .formatted(AsStaff.PASSWORD))
        .put("/api/v1/staff/me/password")
        .then()
        .statusCode(204);

    // Then
    as("lena", AsStaff.PASSWORD).get("/api/v1/staff/me").then().statusCode(401);
    as("lena", "another fine password").get("/api/v1/staff/me").then().statusCode(200);
  }

  @Test
  void anAccountThatIsNotActiveIsOutAtOnce() {
    // Given: a login that is remembered
    create("emil", "editor").then().statusCode(201);
    as("emil", AsStaff.PASSWORD).get("/api/v1/staff/me").then().statusCode(200);

    // When
    change("emil", "\"1\"", "{\"active\": false}").then().statusCode(200);

    // Then
    as("emil", AsStaff.PASSWORD).get("/api/v1/staff/me").then().statusCode(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"short", "elevenchars"})
  void aShortPasswordIsRefused(String password) {
    AsStaff.admin()
        .header("If-None-Match", "*")
        .contentType("application/json")
        .body("{\"password\": \"%s\", \"role\": \"editor\"}".formatted(password))
        .put(ACCOUNTS + "nina")
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/password"))
        .body(not(containsString(password)));
  }

  @Test
  void theLastActiveAdminStays() {
    // Given: all others are gone
    AsStaff.admin().header("If-Match", "\"1\"").delete(ACCOUNTS + "admin").then().statusCode(204);

    // When
    Response removal = AsStaff.admin().header("If-Match", "\"1\"").delete(ACCOUNTS + "test-admin");

    // Then
    removal.then().statusCode(409).body("code", equalTo("last-admin"));
    change("test-admin", "\"1\"", "{\"role\": \"editor\"}").then().statusCode(409);
    change("test-admin", "\"1\"", "{\"active\": false}").then().statusCode(409);
  }

  private static Response create(String name, String role) {
    return AsStaff.admin()
        .header("If-None-Match", "*")
        .contentType("application/json")
        .body("{\"password\": \"%s\", \"role\": \"%s\"}".formatted(AsStaff.PASSWORD, role))
        .put(ACCOUNTS + "{name}", name);
  }

  private static Response change(String name, String ifMatch, String body) {
    RequestSpecification request =
        AsStaff.admin().contentType("application/merge-patch+json").body(body);
    return (ifMatch == null ? request : request.header("If-Match", ifMatch)).patch(ACCOUNTS + name);
  }

  private static RequestSpecification as(String name, String password) {
    return given().auth().preemptive().basic(name, password);
  }
}
