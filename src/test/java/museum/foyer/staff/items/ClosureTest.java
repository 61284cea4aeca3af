package museum.foyer.staff.items;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import museum.foyer.platform.PostgresResource;
import museum.foyer.staff.access.AsStaff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Who was told something else before a venue was closed. Closes venues in a database of its own.
 */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, restrictToAnnotatedClass = true)
@Tag("database")
class ClosureTest {

  @Inject AgroalDataSource dataSource;

  private List<String> venues;

  @BeforeEach
  void nobodyHasAsked() {
    venues = AsStaff.editor().get("/api/v1/staff/hours").then().extract().path("items.key");
    execute("truncate table turn");
  }

  @Test
  void tellsWhoAskedAboutTheHoursOfTheseDaysNewestFirst() {
    // Given
    turn("2 hours", "hours", venues.get(0), "2031-03-05", "ANSWERED_FROM_FACTS", "{hours}");
    turn("1 hour", "closing-days", null, "2031-03-06", "ANSWERED_BY_MODEL", "{hours,faq:a}");
    turn("3 hours", null, null, "2031-03-05", "ANSWERED_FROM_FACTS", "{hours}");
    turn("25 hours", "hours", null, "2031-03-05", "ANSWERED_FROM_FACTS", "{hours}");
    turn("1 hour", "hours", venues.get(1), "2031-03-05", "ANSWERED_FROM_FACTS", "{hours}");
    turn("1 hour", "hours", null, "2031-03-04", "ANSWERED_FROM_FACTS", "{hours}");
    turn("1 hour", "hours", null, "2031-03-07", "ANSWERED_FROM_FACTS", "{hours}");
    turn("1 hour", "prices", null, "2031-03-05", "ANSWERED_FROM_FACTS", "{prices}");
    turn("1 hour", "hours", null, "2031-03-05", "UNKNOWN", "{}");

    // When
    ValidatableResponse closed = close("2031-03-05", "2031-03-06");

    // Then
    closed
        .statusCode(200)
        .body("toldOtherwise.asOf", contains("2031-03-06", "2031-03-05", "2031-03-05"))
        .body("toldOtherwise.channel", contains("WEB", "WEB", "WEB"))
        .body("toldOtherwise.language", contains("en", "en", "en"))
        .body("toldOtherwiseTotal", equalTo(3));
    Map<String, Object> first = closed.extract().path("toldOtherwise[0]");
    assertThat(first).containsOnlyKeys("id", "conversation", "at", "channel", "language", "asOf");
  }

  @Test
  void listsTwoHundredAndTellsHowManyThereAre() {
    // Given
    for (int i = 0; i < 201; i++) {
      turn(i + " minutes", "today", null, "2031-03-10", "ANSWERED_FROM_FACTS", "{hours}");
    }

    // When
    ValidatableResponse closed = close("2031-03-10", "2031-03-10");

    // Then
    closed.body("toldOtherwise", hasSize(200)).body("toldOtherwiseTotal", equalTo(201));
  }

  @Test
  void tellsThatNobodyWas() {
    close("2031-03-12", "2031-03-12")
        .body("toldOtherwise", hasSize(0))
        .body("toldOtherwiseTotal", equalTo(0));
  }

  @Test
  void closesAlsoWhenWhoWasToldCannotBeFoundOut() {
    // Given
    execute("alter table turn rename to turn_away");

    // When
    ValidatableResponse closed = close("2031-03-14", "2031-03-14");

    // Then
    execute("alter table turn_away rename to turn");
    closed.statusCode(200).body("toldOtherwise", nullValue());
    Response hours = AsStaff.editor().get("/api/v1/hours?from=2031-03-14&to=2031-03-14");
    hours
        .then()
        .body("find { it.venue == '" + venues.get(0) + "' }.days[0].state", equalTo("CLOSED"));
  }

  private ValidatableResponse close(String from, String to) {
    return AsStaff.publisher()
        .contentType(ContentType.JSON)
        .body(Map.of("venue", venues.get(0), "from", from, "to", to))
        .post("/api/v1/staff/closures")
        .then();
  }

  private void turn(
      String ago, String topic, String venue, String asOf, String outcome, String evidence) {
    execute(
        """
        insert into turn (id, at, asked_at, channel, millis, question, normalized, language, topic,
          venue, as_of, follow_up, answer, outcome, evidence, edition, withheld)
        values (gen_random_uuid(), now() - interval '%s', now(), 'WEB', 1, 'secret', 'secret', 'en',
          %s, %s, '%s', false, 'secret', '%s', '%s', 1, 0)
        """
            .formatted(ago, text(topic), text(venue), asOf, outcome, evidence));
  }

  private static String text(String value) {
    return value == null ? "null" : "'" + value + "'";
  }

  private void execute(String sql) {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }
}
