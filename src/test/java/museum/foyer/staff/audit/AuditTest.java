package museum.foyer.staff.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import museum.foyer.platform.PostgresResource;
import museum.foyer.platform.Roles;
import museum.foyer.staff.access.AsStaff;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The log of staff acts. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@Tag("database")
class AuditTest {

  private static final String AUDIT = "/api/v1/staff/audit";

  @Inject DataSource dataSource;

  @Test
  void whatStaffChangeIsThereWithWhoAndWhatAndHowItEnded() {
    // When
    AsStaff.admin()
        .header("If-None-Match", "*")
        .contentType("application/json")
        .body("{\"password\": \"a very secret word\", \"role\": \"editor\"}")
        .put("/api/v1/staff/accounts/ines")
        .then()
        .statusCode(201);

    // Then
    assertThat(latest())
        .containsEntry("who", "test-admin")
        .containsEntry("role", "admin")
        .containsEntry("act", "PUT /api/v1/staff/accounts/{name}")
        .containsEntry("item", "ines")
        .containsEntry("status", 201);
    assertThat(AsStaff.admin().get(AUDIT).asString()).doesNotContain("secret word");
  }

  @Test
  void whatIsForbiddenIsThere() {
    // When
    AsStaff.editor().get(AUDIT).then().statusCode(403);

    // Then
    assertThat(latest())
        .containsEntry("who", "test-editor")
        .containsEntry("act", "GET /api/v1/staff/audit")
        .containsEntry("status", 403);
  }

  @Test
  void aWrongLoginIsThereUnderTheAccountThatWasTried() {
    // When
    login(AsStaff.account(Roles.EDITOR));

    // Then
    assertThat(latest()).containsEntry("who", "test-editor").containsEntry("status", 401);
  }

  @Test
  void aNameThatIsNoAccountIsNotWrittenDownForItMayBeAPassword() {
    // When
    login("my-secret-password");

    // Then
    assertThat(latest()).containsEntry("status", 401).doesNotContainKey("who");
    assertThat(AsStaff.admin().get(AUDIT).asString()).doesNotContain("my-secret");
  }

  @Test
  void readingIsNoAct() {
    // Given
    Map<String, Object> before = latest();

    // When
    AsStaff.editor().get("/api/v1/staff/faq").then().statusCode(200);

    // Then
    assertThat(latest()).isEqualTo(before);
  }

  @Test
  void thePagesHoldEveryRowOnce() {
    // Given
    login("one");
    login("two");
    login("three");

    // When
    Response first = AsStaff.admin().queryParam("limit", 2).get(AUDIT);
    Response second =
        AsStaff.admin()
            .queryParam("limit", 2)
            .queryParam("cursor", first.<String>path("nextCursor"))
            .get(AUDIT);

    // Then
    assertThat(first.header("Link")).contains("rel=\"next\"").contains("cursor=");
    List<Integer> ids = first.path("items.id");
    List<Integer> next = second.path("items.id");
    assertThat(ids).hasSize(2).doesNotContainAnyElementsOf(next);
    assertThat(next.get(0)).isLessThan(ids.get(1));
  }

  @Test
  void aSearchFindsOnePersonAndOneSpan() {
    // Given
    login(AsStaff.account(Roles.PUBLISHER));

    // Then
    assertThat(search("who", "test-publisher")).isNotEmpty().containsOnly("test-publisher");
    assertThat(search("from", "2100-01-01T00:00:00Z")).isEmpty();
    assertThat(search("to", "2020-01-01T00:00:00+02:00")).isEmpty();
    AsStaff.admin().queryParam("from", "yesterday").get(AUDIT).then().statusCode(422);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update staff_act set who = 'somebody else'",
        "delete from staff_act",
        "truncate staff_act"
      })
  void nothingIsChangedOrRemoved(String sql) throws Exception {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      assertThatThrownBy(() -> statement.execute(sql)).hasMessageContaining("never changed");
    }
  }

  @Test
  void whatCannotBeNotedIsNotDone() throws Exception {
    // Given
    refuseRows("true");

    // When
    Response refused = account("unnoted");

    // Then
    takeRows();
    refused.then().statusCode(503).body("code", equalTo("audit-unavailable"));
    AsStaff.admin().get("/api/v1/staff/accounts/unnoted").then().statusCode(404);
  }

  @Test
  void whatIsTakenAwayUnnotedIsNotGiven() throws Exception {
    // Given
    refuseRows("true");

    // When
    Response refused = AsStaff.admin().get("/api/v1/staff/exports/knowledge.yaml");

    // Then
    takeRows();
    refused.then().statusCode(503).body("code", equalTo("audit-unavailable"));
  }

  @Test
  void anActWhoseEndCannotBeNotedIsThereAsBegun() throws Exception {
    // Given
    refuseRows("new.status is not null");

    // When
    Response done = account("half-noted");

    // Then
    takeRows();
    done.then().statusCode(201);
    assertThat(latest())
        .containsEntry("item", "half-noted")
        .containsEntry("who", "test-admin")
        .doesNotContainKey("status");
  }

  @Test
  void anActThatEndedIsThereOnce() {
    // When
    account("noted").then().statusCode(201);

    // Then
    List<String> items = AsStaff.admin().queryParam("limit", 2).get(AUDIT).path("items.item");
    assertThat(items).containsOnlyOnce("noted");
  }

  private void refuseRows(String when) throws SQLException {
    execute(
        """
        create or replace function refuse_row() returns trigger language plpgsql as
        $$ begin raise exception 'no room'; end $$;
        create trigger no_room before insert on staff_act
        for each row when (%s) execute function refuse_row()
        """
            .formatted(when));
  }

  private void takeRows() throws SQLException {
    execute("drop trigger no_room on staff_act");
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static Response account(String name) {
    return AsStaff.admin()
        .header("If-None-Match", "*")
        .contentType("application/json")
        .body("{\"password\": \"a very secret word\", \"role\": \"editor\"}")
        .put("/api/v1/staff/accounts/" + name);
  }

  private static void login(String name) {
    given()
        .auth()
        .preemptive()
        .basic(name, "wrong password " + name)
        .get("/api/v1/staff/me")
        .then()
        .statusCode(401);
  }

  private static List<String> search(String parameter, String value) {
    return AsStaff.admin().queryParam(parameter, value).get(AUDIT).path("items.who");
  }

  private static Map<String, Object> latest() {
    JsonPath page = AsStaff.admin().queryParam("limit", 1).get(AUDIT).jsonPath();
    return page.getMap("items[0]");
  }
}
