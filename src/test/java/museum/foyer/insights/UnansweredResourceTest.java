package museum.foyer.insights;

import static io.restassured.RestAssured.given;
import static museum.foyer.knowledge.Language.DE;
import static museum.foyer.knowledge.Language.EN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import museum.foyer.answering.Answered;
import museum.foyer.answering.Asked;
import museum.foyer.answering.Outcome;
import museum.foyer.conversation.turns.Channel;
import museum.foyer.conversation.turns.Turn;
import museum.foyer.conversation.turns.TurnRecorded;
import museum.foyer.conversation.turns.WordsForgotten;
import museum.foyer.knowledge.Language;
import museum.foyer.platform.Roles;
import museum.foyer.platform.sql.Rows;
import museum.foyer.retrieval.RetrievalProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** From turns that went wrong to what the team does about them, with the model in the box. */
@QuarkusTest
@TestProfile(RetrievalProfile.InProcess.class)
@TestSecurity(user = "ida", roles = Roles.EDITOR)
@Tag("database")
class UnansweredResourceTest {

  private static final String PATH = "/api/v1/staff/unanswered";
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
  private static final Set<String> LITTLE_WORDS =
      Set.of(
          "can", "i", "my", "do", "you", "is", "there", "a", "the", "where", "kann", "ich", "wo",
          "mein", "gibt", "es");

  @Inject Event<TurnRecorded> recorded;
  @Inject Event<WordsForgotten> forgotten;
  @Inject GroupingJob job;
  @Inject Rows rows;

  @BeforeEach
  void nothingWasAsked() {
    rows.update("truncate unanswered_group, unanswered_question");
  }

  @Test
  void questionsThatMeanTheSameAreOneGroup() {
    // When
    asked(EN, "Can I bring my dog?", "Can I bring my dog into the museum?", "can i bring my DOG");
    asked(EN, "Do you sell bus tickets?");
    asked(DE, "Kann ich mein Fahrrad abstellen?", "Wo kann ich mein Fahrrad abstellen?");

    // Then
    list("")
        .body("items.count", contains(3, 2, 1))
        .body("items.language", contains("en", "de", "en"))
        .body("items[0].examples", hasSize(2))
        .body("items[0].outcomes", contains("UNKNOWN"))
        .body("items[0].firstSeen", equalTo("2026-11-24T12:00:00Z"));
  }

  @Test
  void wordsAloneDoInALanguageTheModelDoesNotKnow() {
    // When
    asked(
        DE, "Wo kann ich mein Fahrrad abstellen?", "Gibt es Fahrrad abstellen?", "Gibt es Suppe?");

    // Then
    list("?language=de").body("items.count", contains(2, 1));
  }

  @Test
  void onlyWhatWasNotAnsweredWellIsListed() {
    // When
    for (Outcome outcome : Outcome.values()) {
      fire(
          turn(
              EN,
              "outcome " + outcome.name().toLowerCase(java.util.Locale.ROOT),
              outcome,
              0,
              NOON));
    }
    fire(turn(EN, "withheld in part", Outcome.INTERRUPTED, 1, NOON));
    job.run();

    // Then
    assertThat(rows.list("select question from unanswered_question", row -> row.getString(1)))
        .containsExactlyInAnyOrder(
            "outcome unknown", "outcome clarify", "outcome degraded", "withheld in part");
  }

  @Test
  void aPageLeadsToTheNext() {
    // Given
    asked(EN, "Do you sell bus tickets?", "Can I bring my dog?", "Is there a swimming pool?");

    // When
    Response first = given().get(PATH + "?limit=2");

    // Then
    first.then().statusCode(200).body("items", hasSize(2)).header("Link", containsString("next"));
    given()
        .get(PATH + "?limit=2&cursor=" + first.path("nextCursor"))
        .then()
        .body("items", hasSize(1))
        .body("nextCursor", equalTo(null));
  }

  @Test
  void sinceLeavesOutWhatNobodyAsksAnyMore() {
    // When
    asked(EN, "Can I bring my dog?");

    // Then
    list("?since=2026-11-24").body("items", hasSize(1));
    list("?since=2026-11-25").body("items", hasSize(0));
  }

  @Test
  void aDismissedGroupComesBackOnlyWhenItIsAskedOften() {
    // Given
    asked(EN, "Can I bring my dog?");
    int id = list("").extract().path("items[0].id");

    // When
    post(id, "dismiss", "{\"reason\": \"in the house rules\"}")
        .statusCode(200)
        .body("state", equalTo("DISMISSED"))
        .body("settledBy", equalTo("ida"));
    asked(EN, repeated("Can I bring my dog?", 9));

    // Then
    list("").body("items", hasSize(0));
    list("?state=dismissed").body("items.count", contains(10));
    asked(EN, "Can I bring my dog?");
    list("").body("items.count", contains(11));
  }

  @Test
  void aQuestionBecomesAPhrasingOfAnEntry() {
    // Given
    asked(EN, "Could somebody show us round?");
    int id = list("").extract().path("items[0].id");

    // When
    ValidatableResponse done =
        post(id, "phrasing", "{\"faq\": \"guided-tours\", \"language\": \"en\"}");

    // Then
    done.statusCode(200)
        .body("state", equalTo("ANSWERED"))
        .header("Content-Location", endsWith("/api/v1/staff/faq/guided-tours"));
    given()
        .get("/api/v1/staff/faq/guided-tours")
        .then()
        .statusCode(200)
        .body("status", equalTo("DRAFT"))
        .body("updatedBy", equalTo("ida"))
        .body("content.translations.en.questions", hasItem("Could somebody show us round?"));
  }

  @Test
  void aQuestionBecomesAnEntryWithoutAnAnswerYet() {
    // Given
    asked(EN, "Do you sell bus tickets?");
    int id = list("").extract().path("items[0].id");

    // When
    ValidatableResponse created = post(id, "entry", "{}");

    // Then
    String location = created.statusCode(201).extract().header("Location");
    assertThat(location).endsWith("/api/v1/staff/faq/do-you-sell-bus-tickets-" + id);
    given()
        .get(location)
        .then()
        .statusCode(200)
        .body("status", equalTo("DRAFT"))
        .body("content.translations.en.questions", contains("Do you sell bus tickets?"));
    post(id, "entry", "{}").statusCode(409);
  }

  @Test
  void whatCannotBeDoneIsToldAsAProblem() {
    asked(EN, "Can I bring my dog?");
    int id = list("").extract().path("items[0].id");
    post(id + 1_000, "dismiss", "{}")
        .statusCode(404)
        .contentType(startsWith("application/problem+json"));
    post(id, "phrasing", "{\"faq\": \"no-such-entry\"}").statusCode(404);
    post(id, "phrasing", "{}").statusCode(422);
    post(id, "entry", "{\"key\": \"No Key\"}").statusCode(422);
    for (String query :
        List.of("limit=101", "limit=0", "cursor=x", "since=yesterday", "state=x", "language=xx")) {
      given().get(PATH + "?" + query).then().statusCode(422);
    }
    list("").body("items.count", contains(1));
  }

  @Test
  void wordsAreForgottenWithTheTurns() {
    // Given
    fire(turn(EN, "Can I bring my dog?", Outcome.UNKNOWN, 0, NOON.minus(Duration.ofDays(31))));
    asked(EN, "Do you sell bus tickets?");
    job.run();

    // When
    QuarkusTransaction.requiringNew()
        .run(() -> forgotten.fire(new WordsForgotten(NOON.minus(Duration.ofDays(30)))));

    // Then
    list("")
        .body("items.examples[0]", contains("Do you sell bus tickets?"))
        .body("items", hasSize(1));
    assertThat(rows.list("select 1 from unanswered_question", row -> true)).hasSize(1);
  }

  @Test
  @TestSecurity(user = "eve", roles = "visitor")
  void nobodyButStaffSeesThem() {
    given().get(PATH).then().statusCode(403);
    given().get(PATH + "/1").then().statusCode(403);
    post(1, "dismiss", "{}").statusCode(403);
    post(1, "phrasing", "{\"faq\": \"x\"}").statusCode(403);
    post(1, "entry", "{}").statusCode(403);
  }

  private static String[] repeated(String question, int times) {
    String[] all = new String[times];
    Arrays.fill(all, question);
    return all;
  }

  private void asked(Language language, String... questions) {
    for (String question : questions) {
      fire(turn(language, question, Outcome.UNKNOWN, 0, NOON));
    }
    job.run();
  }

  private void fire(Turn turn) {
    QuarkusTransaction.requiringNew().run(() -> recorded.fire(new TurnRecorded(turn)));
  }

  private static Turn turn(
      Language language, String question, Outcome outcome, int withheld, Instant at) {
    String normalized =
        question.toLowerCase(java.util.Locale.ROOT).replaceAll("[^\\p{L}\\p{Nd}]+", " ").strip();
    Set<String> words =
        Arrays.stream(normalized.split(" "))
            .filter(word -> !LITTLE_WORDS.contains(word))
            .collect(Collectors.toSet());
    Asked asked =
        new Asked(
            question,
            normalized,
            words,
            language,
            Optional.empty(),
            Optional.empty(),
            LocalDate.of(2026, 11, 24),
            false);
    Answered.Trail trail =
        new Answered.Trail(List.of(), Optional.empty(), Optional.empty(), withheld);
    return new Turn(
        UUID.randomUUID(),
        Optional.empty(),
        Channel.WEB,
        at,
        at,
        Duration.ofMillis(5),
        new Answered(asked, outcome, "We do not know.", trail, 1));
  }

  private static ValidatableResponse list(String query) {
    return given().get(PATH + query).then().statusCode(200);
  }

  private static ValidatableResponse post(int id, String act, String body) {
    return given()
        .contentType("application/json")
        .body(body)
        .post(PATH + "/" + id + "/" + act)
        .then();
  }
}
