package museum.foyer.staff.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.stream.IntStream;
import museum.foyer.platform.PostgresResource;
import museum.foyer.platform.Roles;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Guessing passwords: alone in its run, for it locks this machine out. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@Tag("database")
class GuessingTest {

  @Test
  void twentyWrongPasswordsEndInWaitingButNotForWhoIsInAlready() {
    // Given
    AsStaff.editor().get("/api/v1/staff/me").then().statusCode(200);

    // When: one after the other, then of another account
    List<Response> tries =
        IntStream.range(0, 20).mapToObj(i -> guess(AsStaff.account(Roles.EDITOR), i)).toList();
    List<Response> others = IntStream.range(0, 20).mapToObj(i -> guess("nobody", i)).toList();

    // Then
    assertThat(tries.subList(0, 10)).allMatch(response -> response.statusCode() == 401);
    assertThat(tries.subList(10, 20))
        .allMatch(response -> response.statusCode() == 429)
        .allMatch(response -> Integer.parseInt(response.header("Retry-After")) > 1)
        .allMatch(response -> response.contentType().startsWith("application/problem+json"));
    assertThat(others).allMatch(response -> response.statusCode() == 429);
    AsStaff.editor().get("/api/v1/staff/me").then().statusCode(200);
    given().get("/api/v1/hours").then().statusCode(200);
  }

  private static Response guess(String name, int guess) {
    return given()
        .auth()
        .preemptive()
        .basic(name, "password number " + guess)
        .get("/api/v1/staff/me");
  }
}
