package museum.foyer.staff.items;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import museum.foyer.platform.PostgresResource;
import museum.foyer.staff.access.AsStaff;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The life of the museum's own words over HTTP. In a database of its own. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, restrictToAnnotatedClass = true)
@Tag("database")
class OwnTextsTest {

  private static final String TEXTS = "/api/v1/staff/texts";
  private static final String FOYERS = "I have no reliable information about that";

  @Test
  void visitorsReadThePublishedWordsUntilTheyAreRetired() {
    // Given
    create("no-idea", "unknown", "That's beyond me, I'm afraid.").then().statusCode(201);
    assertThat(answer()).contains(FOYERS);

    // When
    status("no-idea", 1, "PUBLISHED").then().statusCode(200);

    // Then
    assertThat(answer()).contains("That's beyond me, I'm afraid.").doesNotContain(FOYERS);
    status("no-idea", 2, "RETIRED").then().statusCode(200);
    assertThat(answer()).contains(FOYERS);
  }

  @Test
  void aTextThatCannotBeSaidIsNotEvenADraft() {
    // When
    Response refused = create("ask", "contact", "Ask {the office}.");

    // Then
    refused.then().statusCode(422).body("errors.pointer", hasItem("/content/text/en"));
    AsStaff.editor().get(TEXTS + "/ask").then().statusCode(404);
  }

  private static Response create(String key, String says, String words) {
    return AsStaff.editor()
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .contentType(ContentType.JSON)
        .body(Map.of("key", key, "content", Map.of("says", says, "text", Map.of("en", words))))
        .post(TEXTS);
  }

  private static Response status(String key, int revision, String status) {
    return AsStaff.publisher()
        .header("If-Match", "\"" + revision + "\"")
        .contentType(ItemResource.MERGE_PATCH)
        .body("{\"status\":\"" + status + "\"}")
        .patch(TEXTS + "/" + key);
  }

  private static String answer() {
    return given()
        .contentType(ContentType.JSON)
        .body(Map.of("question", "Can I buy a zeppelin engine?", "locale", "en"))
        .post("/api/v1/ask")
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }
}
