package museum.foyer.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import museum.foyer.staff.access.AsStaff;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls that are sent again. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@Tag("database")
class IdempotencyTest {

  @Inject IdempotentCallStore calls;
  @Inject DataSource dataSource;

  @Test
  void theSecondCallIsAnsweredLikeTheFirstAndDoesNothing() {
    // Given
    String key = quoted(UUID.randomUUID());
    Response first = post(AsStaff.editor(), key, "lamp");
    int done = RepeatedResource.DONE.get();

    // When
    Response second = post(AsStaff.editor(), key, "lamp");

    // Then
    first.then().statusCode(201).header("ETag", "\"1\"");
    second.then().statusCode(201).contentType("application/json");
    assertThat(second.asString()).isEqualTo(first.asString());
    assertThat(Stream.of("Location", "ETag").map(second::header))
        .containsExactlyElementsOf(Stream.of("Location", "ETag").map(first::header).toList());
    assertThat(RepeatedResource.DONE).hasValue(done);
  }

  @Test
  void theQuotesMayBeLeftOut() {
    // Given
    UUID key = UUID.randomUUID();
    Response first = post(AsStaff.editor(), quoted(key), "lamp");

    // When
    Response second = post(AsStaff.editor(), key.toString(), "lamp");

    // Then
    assertThat(second.asString()).isEqualTo(first.asString());
  }

  @Test
  void theSameKeyOfSomebodyElseIsAnotherCall() {
    // Given
    String key = quoted(UUID.randomUUID());
    Response first = post(AsStaff.editor(), key, "lamp");

    // When
    Response second = post(AsStaff.publisher(), key, "lamp");

    // Then
    second.then().statusCode(201);
    assertThat(second.asString()).isNotEqualTo(first.asString());
  }

  @Test
  void anotherBodyUnderTheSameKeyIsRefused() {
    // Given
    String key = quoted(UUID.randomUUID());
    post(AsStaff.editor(), key, "lamp").then().statusCode(201);

    // Then
    post(AsStaff.editor(), key, "table")
        .then()
        .statusCode(422)
        .body("code", equalTo("idempotency-key-reused"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "\"1-1-1-1-1\"", "not-a-uuid-but-text"})
  void aCallWithoutAGoodKeyIsRefused(String key) {
    post(AsStaff.editor(), key, "lamp")
        .then()
        .statusCode(400)
        .body("code", equalTo("idempotency-key-missing"));
  }

  @Test
  void aCallThatIsStillRunningIsNotMadeTwice() throws Exception {
    // Given
    String key = quoted(UUID.randomUUID());
    RequestSpecification editor = AsStaff.editor();
    CompletableFuture<Response> first =
        CompletableFuture.supplyAsync(() -> post(editor, key, "wait"));
    assertThat(RepeatedResource.STARTED.await(20, TimeUnit.SECONDS)).isTrue();

    // When
    Response second = post(AsStaff.editor(), key, "wait");
    RepeatedResource.MAY_END.countDown();

    // Then
    second.then().statusCode(409).body("code", equalTo("idempotency-key-in-use"));
    first.get(20, TimeUnit.SECONDS).then().statusCode(201);
  }

  @Test
  void aCallThatFailedMayBeMadeAgain() {
    // Given
    String key = quoted(UUID.randomUUID());
    post(AsStaff.editor(), key, "fail").then().statusCode(422);
    int done = RepeatedResource.DONE.get();

    // When
    post(AsStaff.editor(), key, "fail").then().statusCode(422).body("code", equalTo("invalid"));

    // Then
    assertThat(RepeatedResource.DONE).hasValue(done + 1);
  }

  @Test
  void aCallIsForgottenAfterADay() throws SQLException {
    // Given
    String key = quoted(UUID.randomUUID());
    post(AsStaff.editor(), key, "lamp").then().statusCode(201);
    update("update idempotent_call set began_at = began_at - interval '25 hours'");

    // When
    int forgotten = calls.forgetOld();

    // Then
    assertThat(forgotten).isPositive();
    post(AsStaff.editor(), key, "table").then().statusCode(201);
  }

  private static Response post(RequestSpecification caller, String key, String what) {
    return caller
        .header("Idempotency-Key", key)
        .contentType("application/json")
        .body("{\"what\": \"" + what + "\"}")
        .post("/test/repeated");
  }

  private static String quoted(UUID key) {
    return "\"" + key + "\"";
  }

  private void update(String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }
}
