package museum.foyer.channels.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.sql.DataSource;
import museum.foyer.conversation.Conversations;
import museum.foyer.platform.PostgresResource;
import museum.foyer.retrieval.Searchable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A visitor's conversation over HTTP, on the sample museum and without a model. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@Tag("database")
class ConversationResourceTest {

  private static final String TEXT_COLUMNS =
      """
      select table_name, column_name from information_schema.columns
      where table_schema = 'public' and data_type in ('text', 'ARRAY', 'jsonb', 'character varying')
      """;

  @Inject Searchable searchable;

  @Inject Conversations conversations;

  @Inject DataSource dataSource;

  @BeforeEach
  void everythingIsEmbedded() {
    searchable.await();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | en | automatic assistant | What are your opening hours?",
        "fr-CA | fr | automatique | Quels sont les horaires d’ouverture ?",
        "de | de | automatisch | Wie sind die Öffnungszeiten?",
        "ja | ja | 自動 | 開館時間を教えてください"
      })
  void opensInTheLanguageOfThePageWithTheNoticeThatAMachineAnswers(
      String locale, String spoken, String notice, String question) {
    // When
    JsonPath opened = Visit.opened(Map.of("locale", locale));

    // Then
    assertThat(opened.getString("locale")).isEqualTo(spoken);
    assertThat(opened.getString("notice")).contains(notice);
    assertThat(opened.getString("greeting")).isNotBlank();
    assertThat(opened.getString("token")).hasSizeGreaterThan(40);
    assertThat(opened.<String>getList("suggestions")).hasSizeBetween(3, 4).contains(question);
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en", "es", "de", "it", "nl", "pt", "vi", "zh", "ja", "ko", "ar"})
  void suggestsOnlyWhatIsAnswered(String locale) {
    // Given
    List<String> suggestions = Visit.opened(Map.of("locale", locale)).getList("suggestions");

    // When
    List<String> outcomes =
        suggestions.stream()
            .map(
                question -> Visit.open(locale).say(question).jsonPath().getString("answer.outcome"))
            .toList();

    // Then
    assertThat(outcomes)
        .hasSize(4)
        .allMatch(List.of("ANSWERED_FROM_FACTS", "ANSWERED_FROM_FAQ")::contains);
  }

  @Test
  void aQuestionTakesFromTheOneBeforeWhatItLeavesOut() {
    // Given
    Visit visit = Visit.open("en");
    visit.say("How much is a ticket on Saturday?").then().statusCode(200);

    // When
    Response answer = visit.say("and on Sunday?");

    // Then
    answer
        .then()
        .statusCode(200)
        .header("Cache-Control", "no-store")
        .body("finishReason", equalTo("stop"))
        .body("answer.text", containsString("€"))
        .body("answer.text", containsString("Sunday"));
    assertThat(visit.transcript())
        .extracting(message -> message.get("author"), message -> message.get("state"))
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("visitor", "answered"),
            org.assertj.core.groups.Tuple.tuple("foyer", "complete"),
            org.assertj.core.groups.Tuple.tuple("visitor", "answered"),
            org.assertj.core.groups.Tuple.tuple("foyer", "complete"));
  }

  @Test
  void aBurstIsAnsweredOnce() {
    // Given
    Visit visit = Visit.open("en");

    // When
    List<String> reasons =
        Stream.of("Hello!", "I have a question.", "Are you open tomorrow?")
            .map(text -> CompletableFuture.supplyAsync(() -> visit.say(text)))
            .toList()
            .stream()
            .map(said -> said.join().jsonPath().getString("finishReason"))
            .toList();

    // Then
    assertThat(reasons).containsExactlyInAnyOrder("stop", "superseded", "superseded");
    assertThat(visit.transcript())
        .filteredOn(message -> message.get("author").equals("foyer"))
        .singleElement()
        .satisfies(answer -> assertThat((String) answer.get("text")).contains("open"));
  }

  @Test
  void anAnswerIsHeardAgainFromTheEventAfterTheLastOneHeard() {
    // Given
    Visit visit = Visit.open("en");
    Response first = visit.hear("Are you open tomorrow?");
    List<String> ids = Visit.fields(first, "id:");
    String answer = ids.get(0).split(":")[0];

    // When
    Response rest =
        visit.call().header("Last-Event-ID", ids.get(0)).get("/messages/" + answer + "/events");

    // Then
    assertThat(Visit.fields(first, "event:"))
        .startsWith("message.start", "message.delta")
        .endsWith("message.end");
    assertThat(Visit.fields(rest, "id:")).isEqualTo(ids.subList(1, ids.size()));
    visit
        .call()
        .header("Last-Event-ID", ids.get(ids.size() - 1))
        .get("/messages/" + answer + "/events")
        .then()
        .statusCode(204);
    visit.call().get("/messages/" + UUID.randomUUID() + "/events").then().statusCode(204);
    visit
        .call()
        .get("/messages/" + answer)
        .then()
        .statusCode(200)
        .body("state", equalTo("complete"));
  }

  @Test
  void theSameKeyGetsTheSameAnswerAndNoOtherText() {
    // Given
    Visit visit = Visit.open("en");
    UUID key = UUID.randomUUID();

    // When
    Response first = visit.sayOnce(key, "Are you open tomorrow?");
    Response again = visit.sayOnce(key, "Are you open tomorrow?");

    // Then
    first.then().statusCode(200);
    assertThat(again.asString()).isEqualTo(first.asString());
    assertThat(visit.transcript()).hasSize(2);
    visit.sayOnce(key, "Something else").then().statusCode(422);
  }

  @Test
  void everyAddressRefusesStrangersAsIfThereWereNothing() {
    // Given
    Visit own = Visit.open("en");
    String answer = own.say("Are you open tomorrow?").jsonPath().getString("answer.messageId");
    Visit other = Visit.open("en");

    // When
    List<String> refusals = new ArrayList<>();
    for (String id : List.of(own.id(), UUID.randomUUID().toString(), "1", "%27")) {
      for (Optional<String> token : List.of(Optional.of(other.token()), Optional.<String>empty())) {
        refusals.addAll(tried(new Visit(id, token.orElse("")), answer));
      }
    }

    // Then
    assertThat(refusals).hasSize(4 * 2 * 8).containsOnly(refusals.get(0));
    assertThat(refusals.get(0)).startsWith("404").contains("no-such-conversation");
    assertThat(own.transcript()).hasSize(2);
  }

  private static List<String> tried(Visit visit, String message) {
    Map<String, String> rating = Map.of("rating", "up");
    return Stream.of(
            visit.call().get(""),
            visit.call().get("/export"),
            visit.call().delete(""),
            visit.say("canary"),
            visit.hear("canary"),
            visit.call().get("/messages/" + message),
            visit.call().get("/messages/" + message + "/events"),
            visit
                .call()
                .contentType("application/json")
                .body(rating)
                .put("/messages/" + message + "/feedback"))
        .map(response -> response.statusCode() + " " + response.asString())
        .toList();
  }

  @Test
  void aThumbsDownReachesTheTeamOnce() throws SQLException {
    // Given
    Visit visit = Visit.open("en");
    String answer = visit.say("Are you open tomorrow?").jsonPath().getString("answer.messageId");

    // When
    for (String rating : List.of("down", "up", "down")) {
      visit
          .call()
          .contentType("application/json")
          .body(Map.of("rating", rating, "reason", "too short"))
          .put("/messages/" + answer + "/feedback")
          .then()
          .statusCode(204);
    }

    // Then
    assertThat(count("select count(*) from unanswered_question where turn = '" + answer + "'"))
        .isOne();
    visit
        .call()
        .get("/messages/" + answer)
        .then()
        .body("rating", equalTo("down"))
        .body("reason", equalTo("too short"));
  }

  @Test
  void everythingIsExportedAndNothingIsLeftAfterErasure() throws SQLException {
    // Given
    Visit visit = Visit.open("en");
    String answer =
        visit
            .say("Is the zanzibarquux room open tomorrow?")
            .jsonPath()
            .getString("answer.messageId");
    visit
        .call()
        .contentType("application/json")
        .body(Map.of("rating", "down", "reason", "zanzibarquux"))
        .put("/messages/" + answer + "/feedback")
        .then()
        .statusCode(204);
    visit
        .call()
        .get("/export")
        .then()
        .statusCode(200)
        .header("Content-Disposition", startsWith("attachment"))
        .body("messages.text", org.hamcrest.Matchers.hasItem(containsString("zanzibarquux")))
        .body("messages.reason", org.hamcrest.Matchers.hasItem("zanzibarquux"));
    assertThat(columnsWith("zanzibarquux")).contains("message.text", "turn.question");

    // When
    visit.call().delete("").then().statusCode(204);

    // Then
    assertThat(columnsWith("zanzibarquux")).isEmpty();
    visit.call().get("").then().statusCode(404);
  }

  @Test
  void foyerIsSilentWhileAPersonAnswers() {
    // Given
    Visit visit = Visit.open("en");
    UUID id = UUID.fromString(visit.id());
    conversations.attendedByPerson(id, Optional.empty());

    // When
    Response heard = visit.hear("Are you open tomorrow?");
    UUID said = conversations.say(id, "ada", "Yes, from ten.");

    // Then
    assertThat(Visit.fields(heard, "event:"))
        .containsExactly("message.start", "handoff", "message.end");
    assertThat(heard.asString()).contains("joined").contains("\"finishReason\":\"handoff\"");
    String visitors = Visit.fields(heard, "id:").get(0).split(":")[0];
    visit
        .call()
        .queryParam("after", visitors)
        .get("")
        .then()
        .body("attendant", equalTo("person"))
        .body("handoff", equalTo("joined"))
        .body("messages.messageId", equalTo(List.of(said.toString())))
        .body("messages[0].author", equalTo("staff"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "422 | {\"text\": \"\"}",
        "422 | {\"text\": \"canary\\u0000\"}",
        "422 | {}",
        "400 | {\"text\": 5}",
        "400 | {\"text\": \"a\"} canary"
      })
  void refusesWhatIsNoMessage(int status, String body) {
    Visit.open("en")
        .call()
        .contentType("application/json")
        .body(body)
        .post("/messages")
        .then()
        .statusCode(status)
        .body(org.hamcrest.Matchers.not(containsString("canary")));
  }

  @Test
  void refusesLargeBodies() {
    given()
        .contentType("application/json")
        .body("{\"locale\": \"" + "x".repeat(20_000) + "\"}")
        .post("/api/v1/conversations")
        .then()
        .statusCode(413);
  }

  private long count(String query) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        ResultSet row = connection.createStatement().executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }

  private List<String> columnsWith(String word) throws SQLException {
    List<String> columns = new ArrayList<>();
    try (Connection connection = dataSource.getConnection();
        ResultSet row = connection.createStatement().executeQuery(TEXT_COLUMNS)) {
      while (row.next()) {
        columns.add(row.getString(1) + "." + row.getString(2));
      }
    }
    List<String> found = new ArrayList<>();
    for (String column : columns) {
      String[] names = column.split("\\.");
      String query =
          "select count(*) from \"%s\" where \"%s\"::text like '%%%s%%'"
              .formatted(names[0], names[1], word);
      if (count(query) > 0) {
        found.add(column);
      }
    }
    return found;
  }
}
