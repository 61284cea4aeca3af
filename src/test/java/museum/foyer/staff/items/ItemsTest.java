package museum.foyer.staff.items;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import museum.foyer.platform.PostgresResource;
import museum.foyer.staff.access.AsStaff;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The life of an item over HTTP. In a database of its own: other tests rely on the sample. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, restrictToAnnotatedClass = true)
@Tag("database")
class ItemsTest {

  private static final String FAQ = "/api/v1/staff/faq";

  @Test
  void aDraftIsNotReadAndAPublishedOneIs() {
    // Given
    String key = draft("Where can I tie up my unicorn?", "Unicorns wait at the north gate.");
    assertThat(answer("Where can I tie up my unicorn?")).doesNotContain("north gate");

    // When
    patch(AsStaff.publisher(), key, 1, "{\"status\":\"PUBLISHED\"}")
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("status", equalTo("PUBLISHED"))
        .body("publishedRevision", equalTo(2));

    // Then
    assertThat(answer("Where can I tie up my unicorn?")).contains("north gate");
  }

  @Test
  void anEditorsChangeOfAPublishedItemWaitsForAPublisher() {
    // Given
    String key = published("May I bring a parrot along?", "Parrots stay outside.");

    // When
    patch(
            AsStaff.editor(),
            key,
            2,
            "{\"content\":{\"translations\":{\"en\":{\"answer\":\"Parrots are welcome.\"}}}}")
        .then()
        .statusCode(200)
        .body("status", equalTo("DRAFT"))
        .body("publishedRevision", equalTo(2))
        .body("content.translations.en.answer", equalTo("Parrots are welcome."));

    // Then
    assertThat(answer("May I bring a parrot along?")).contains("Parrots stay outside.");
  }

  @Test
  void anEditorMayNotPublish() {
    // Given
    String key = draft("Is the moat deep?", "It is dry.");

    // When
    Response refused = patch(AsStaff.editor(), key, 1, "{\"status\":\"PUBLISHED\"}");

    // Then
    refused.then().statusCode(403).body("code", equalTo("forbidden"));
  }

  @Test
  void aRetiredItemIsReadNoLongerAndCanComeBack() {
    // Given
    String key = published("Are there hammocks?", "Hammocks hang in the orchard.");

    // When
    AsStaff.publisher()
        .header("If-Match", "\"2\"")
        .delete(FAQ + "/" + key)
        .then()
        .statusCode(204)
        .header("ETag", "\"3\"");

    // Then
    assertThat(answer("Are there hammocks?")).doesNotContain("orchard");
    patch(AsStaff.publisher(), key, 3, "{\"status\":\"PUBLISHED\"}").then().statusCode(200);
    assertThat(answer("Are there hammocks?")).contains("orchard");
  }

  @Test
  void whoeverHasNotReadTheLatestRevisionIsRefused() {
    // Given
    String key = published("Is there a maze?", "The maze is behind the house.");

    // Then
    AsStaff.publisher()
        .contentType(ItemResource.MERGE_PATCH)
        .body("{\"reason\":\"none\"}")
        .patch(FAQ + "/" + key)
        .then()
        .statusCode(428);
    patch(AsStaff.publisher(), key, 1, "{\"status\":\"RETIRED\"}")
        .then()
        .statusCode(412)
        .body("code", equalTo("changed-meanwhile"));
    AsStaff.editor().header("If-None-Match", "\"2\"").get(FAQ + "/" + key).then().statusCode(304);
  }

  @Test
  void whatIsWrongIsNamedByItsField() {
    // When
    create(
            AsStaff.editor(),
            "{\"key\":\"broken\",\"content\":{\"category\":\"x\",\"translations\":"
                + "{\"en\":{\"questions\":[],\"answer\":\"\"}},\"prize\":3}}")
        .then()
        .statusCode(422)
        .contentType("application/problem+json")
        .body("errors.pointer", hasItem("/content/translations/en/questions"))
        .body("errors.pointer", hasItem("/content/prize"));

    // Then
    AsStaff.editor().get(FAQ + "/broken").then().statusCode(404);
  }

  @Test
  void anItemIsPutUnderItsKeyOnce() {
    // Given
    String put = Examples.FAQ.replace("picnic", "picnic-put").replace("PUBLISHED", "DRAFT");

    // When
    Response first = put(put);
    Response second = put(put);

    // Then
    first.then().statusCode(201).header("Location", containsString("/staff/faq/picnic-put"));
    second.then().statusCode(409).body("code", equalTo("key-taken"));
  }

  private static Response put(String body) {
    return AsStaff.editor()
        .header("If-None-Match", "*")
        .contentType(ContentType.JSON)
        .body(body)
        .put(FAQ + "/picnic-put");
  }

  @Test
  void anUnknownNameIsATypingErrorAndNotIgnored() {
    // Given
    String key = draft("Do statues move?", "Not on weekdays.");

    // When
    Response refused = patch(AsStaff.editor(), key, 1, "{\"stauts\":\"DRAFT\"}");

    // Then
    refused.then().statusCode(422).body("errors[0].pointer", equalTo("/stauts"));
  }

  @Test
  void whatNoLongerFitsTogetherIsNotPublished() {
    // When
    String venues =
        AsStaff.publisher().get("/api/v1/staff/venues").then().extract().path("items[0].key");
    int revision =
        AsStaff.publisher().get("/api/v1/staff/venues/" + venues).then().extract().path("revision");
    Response refused =
        AsStaff.publisher()
            .header("If-Match", "\"" + revision + "\"")
            .delete("/api/v1/staff/venues/" + venues);

    // Then
    refused
        .then()
        .statusCode(409)
        .body("code", equalTo("publication-blocked"))
        .body("errors.detail", hasItem(containsString(venues)));
    AsStaff.publisher()
        .get("/api/v1/staff/venues/" + venues)
        .then()
        .body("revision", equalTo(revision))
        .body("status", equalTo("PUBLISHED"));
  }

  @Test
  void everyStateCanBeListedComparedAndGoneBackTo() {
    // Given
    String key = published("Is there a well?", "The well is closed.");
    patch(
            AsStaff.publisher(),
            key,
            2,
            "{\"reason\":\"it was mended\",\"content\":"
                + "{\"translations\":{\"en\":{\"answer\":\"The well is open.\"}}}}")
        .then()
        .statusCode(200);

    // When
    AsStaff.editor()
        .get(FAQ + "/" + key + "/revisions")
        .then()
        .body("items.number", equalTo(List.of(3, 2, 1)))
        .body("items[0].reason", equalTo("it was mended"))
        .body("items[0].author", equalTo("test-publisher"))
        .body("items[2].act", equalTo("CREATED"));
    AsStaff.editor()
        .get(FAQ + "/" + key + "/revisions/2/changes")
        .then()
        .body("changes", hasSize(1))
        .body("changes[0].path", equalTo("/translations/en/answer"))
        .body("changes[0].value", equalTo("The well is open."));
    AsStaff.editor()
        .header("If-Match", "\"3\"")
        .contentType(ContentType.JSON)
        .post(FAQ + "/" + key + "/revisions/1/restore")
        .then()
        .statusCode(200)
        .body("status", equalTo("DRAFT"))
        .body("publishedRevision", equalTo(3))
        .body("content.translations.en.answer", equalTo("The well is closed."));

    // Then
    assertThat(answer("Is there a well?")).contains("The well is open.");
  }

  @Test
  void aDraftIsPublishedAndRetiredAtItsTime() {
    // Given
    String key = draft("Is there a comet tonight?", "The comet is over the tower.");
    Instant publish = Instant.now().plusSeconds(1);
    Instant retire = publish.plusSeconds(5);
    patch(
            AsStaff.publisher(),
            key,
            1,
            "{\"publishAt\":\"" + publish + "\",\"retireAt\":\"" + retire + "\"}")
        .then()
        .statusCode(200);

    // Then
    within(Duration.ofSeconds(20), () -> answer("Is there a comet tonight?").contains("tower"));
    within(Duration.ofSeconds(20), () -> !answer("Is there a comet tonight?").contains("tower"));
    AsStaff.editor()
        .get(FAQ + "/" + key + "/revisions")
        .then()
        .body("items[0].act", equalTo("RETIRED"))
        .body("items[0].author", equalTo("schedule"));
  }

  @Test
  void listsArePagedAndNothingIsMissedOrTwice() {
    // When
    Set<String> keys = new HashSet<>();
    List<String> all = new ArrayList<>();
    String next = FAQ + "?limit=17";
    while (next != null) {
      Response page = AsStaff.editor().urlEncodingEnabled(false).get(next);
      List<String> found = page.path("items.key");
      keys.addAll(found);
      all.addAll(found);
      String cursor = page.path("nextCursor");
      assertThat(page.header("Link") == null).isEqualTo(cursor == null);
      next = cursor == null ? null : FAQ + "?limit=17&cursor=" + cursor;
    }

    // Then
    assertThat(all).hasSizeGreaterThan(60).hasSameSizeAs(keys);
  }

  @Test
  void listsAreSearchedAndFiltered() {
    // Given
    String key = draft("Where is the astrolabe?", "The ASTROLABE stands in the hall, 100%_sure.");

    // Then
    for (String words : List.of("astrolabe", "100%_sure", key)) {
      AsStaff.editor()
          .queryParam("q", words)
          .queryParam("status", "draft")
          .get(FAQ)
          .then()
          .body("items.key", equalTo(List.of(key)));
    }
    AsStaff.editor().queryParam("q", "translations").get(FAQ).then().body("items", hasSize(0));
    AsStaff.editor().queryParam("limit", 101).get(FAQ).then().statusCode(422);
    AsStaff.editor().queryParam("cursor", "forged").get(FAQ).then().statusCode(422);
  }

  @Test
  void whatIsDueForReviewIsListed() {
    // Given
    String key = draft("Is the comet back?", "In 2061.");
    patch(AsStaff.editor(), key, 1, "{\"content\":{\"reviewBy\":\"2026-01-31\"}}")
        .then()
        .statusCode(200);

    // Then
    AsStaff.editor()
        .queryParam("dueBy", "2026-01-31")
        .get("/api/v1/staff/due")
        .then()
        .body("items.key", hasItem(key))
        .body("items.find { it.key == '" + key + "' }.collection", equalTo("faq"));
  }

  @Test
  void hoursAreAViewOfTheVenue() {
    // Given
    String venue =
        AsStaff.editor().get("/api/v1/staff/hours").then().extract().path("items[0].key");
    String path = "/api/v1/staff/hours/" + venue;
    int revision =
        AsStaff.editor()
            .get(path)
            .then()
            .body("content.name", nullValue())
            .extract()
            .path("revision");

    // When
    AsStaff.editor()
        .header("If-Match", "\"" + revision + "\"")
        .contentType(ItemResource.MERGE_PATCH)
        .body("{\"content\":{\"hours\":{\"lastAdmissionMinutes\":31}}}")
        .patch(path)
        .then()
        .statusCode(200)
        .body("content.hours.lastAdmissionMinutes", equalTo(31));

    // Then
    AsStaff.editor()
        .get("/api/v1/staff/venues/" + venue)
        .then()
        .body("revision", equalTo(revision + 1))
        .body("content.hours.lastAdmissionMinutes", equalTo(31))
        .body("content.name.en", org.hamcrest.Matchers.notNullValue());
    AsStaff.publisher()
        .header("If-Match", "\"" + (revision + 1) + "\"")
        .contentType(ContentType.JSON)
        .post("/api/v1/staff/venues/" + venue + "/revisions/" + revision + "/restore")
        .then()
        .statusCode(200);
  }

  @Test
  void aClosureIsLiveAtOnce() {
    // Given
    String venue =
        AsStaff.editor().get("/api/v1/staff/hours").then().extract().path("items[0].key");
    String day = "2031-03-05";

    // When
    AsStaff.publisher()
        .contentType(ContentType.JSON)
        .body(Map.of("venue", venue, "from", day, "reason", "Sturmwarnung", "language", "de"))
        .post("/api/v1/staff/closures")
        .then()
        .statusCode(200)
        .body("venue", equalTo(venue));

    // Then
    given()
        .get("/api/v1/hours?from=" + day + "&to=" + day)
        .then()
        .body("find { it.venue == '" + venue + "' }.days[0].state", equalTo("CLOSED"))
        .body("find { it.venue == '" + venue + "' }.days[0].reason", equalTo("Sturmwarnung"));
  }

  @Test
  void noneOfAThousandRacingEditsIsLost() throws InterruptedException {
    // Given
    String key = draft("How many edits are there?", "edits: 0");
    ExecutorService editors = Executors.newFixedThreadPool(8);
    ConcurrentLinkedQueue<Integer> accepted = new ConcurrentLinkedQueue<>();
    RequestSpecification editor = AsStaff.editor();

    // When
    IntStream.range(0, 1_000).forEach(number -> editors.execute(() -> edit(key, number, accepted)));
    editors.shutdown();

    // Then
    assertThat(editors.awaitTermination(5, TimeUnit.MINUTES)).isTrue();
    assertThat(editor).isNotNull();
    assertThat(accepted).isNotEmpty().doesNotHaveDuplicates();
    AsStaff.editor().get(FAQ + "/" + key).then().body("revision", equalTo(1 + accepted.size()));
    for (int revision : accepted) {
      assertThat(revision).isBetween(2, 1 + accepted.size());
    }
  }

  /** One edit by somebody who reads first; refused if somebody else was faster. */
  private static void edit(String key, int number, ConcurrentLinkedQueue<Integer> accepted) {
    int seen = AsStaff.editor().get(FAQ + "/" + key).then().extract().path("revision");
    Response response =
        patch(
            AsStaff.editor(),
            key,
            seen,
            "{\"content\":{\"translations\":{\"en\":{\"answer\":\"edits: x" + number + "\"}}}}");
    if (response.statusCode() == 200) {
      accepted.add(response.path("revision"));
    } else {
      assertThat(response.statusCode()).isEqualTo(412);
    }
  }

  private static String published(String question, String answer) {
    String key = draft(question, answer);
    patch(AsStaff.publisher(), key, 1, "{\"status\":\"PUBLISHED\"}").then().statusCode(200);
    return key;
  }

  /** With French as well: the sample museum keeps both complete. */
  private static String draft(String question, String answer) {
    String key = "entry-" + UUID.randomUUID();
    create(
            AsStaff.editor(),
            """
            {"key": "%s", "content": {"category": "test", "translations": {
              "en": {"questions": ["%s"], "answer": "%s"},
              "fr": {"questions": ["(fr) %s"], "answer": "(fr) %s"}}}}
            """
                .formatted(key, question, answer, question, answer))
        .then()
        .statusCode(201)
        .header("ETag", "\"1\"")
        .header("Location", containsString(FAQ + "/" + key))
        .body("status", equalTo("DRAFT"));
    return key;
  }

  private static Response create(RequestSpecification author, String body) {
    return author
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .contentType(ContentType.JSON)
        .body(body)
        .post(FAQ);
  }

  private static Response patch(
      RequestSpecification author, String key, int revision, String patch) {
    return author
        .header("If-Match", "\"" + revision + "\"")
        .contentType(ItemResource.MERGE_PATCH)
        .body(patch)
        .patch(FAQ + "/" + key);
  }

  private static String answer(String question) {
    return given()
        .contentType(ContentType.JSON)
        .body(Map.of("question", question, "locale", "en"))
        .post("/api/v1/ask")
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }

  private static void within(Duration limit, java.util.function.BooleanSupplier happens) {
    long end = System.nanoTime() + limit.toNanos();
    while (!happens.getAsBoolean()) {
      assertThat(System.nanoTime()).as("in time").isLessThan(end);
    }
  }
}
