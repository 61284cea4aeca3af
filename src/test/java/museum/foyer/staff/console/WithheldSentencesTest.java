package museum.foyer.staff.console;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import museum.foyer.llm.StubModel;
import museum.foyer.llm.StubModel.Mode;
import museum.foyer.llm.StubModelResource;
import museum.foyer.platform.PostgresResource;
import museum.foyer.retrieval.Searchable;
import museum.foyer.staff.access.AsStaff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the console shows of a model that is well, or lying. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, restrictToAnnotatedClass = true)
@QuarkusTestResource(value = StubModelResource.class, restrictToAnnotatedClass = true)
@Tag("database")
class WithheldSentencesTest {

  private static final String QUESTION =
      "Would the tides exhibition and the audio guide please my grandmother on a rainy afternoon?";

  StubModel model;
  @Inject Searchable searchable;

  @BeforeEach
  void everythingIsEmbedded() {
    searchable.await();
  }

  @Test
  void showsTheSentenceThatWasWithheldAndWhy() {
    // Given
    String lie = "The audio guide costs €6.";
    model.mode(Mode.NORMAL).answerWith(request -> lie).delays(Duration.ZERO, Duration.ZERO);

    // When
    var response = ask(Map.of("question", QUESTION, "asOf", "2026-11-24T10:00"));

    // Then
    response
        .then()
        .statusCode(200)
        .body("outcome", equalTo("DEGRADED"))
        .body("text", not(containsString("€6")))
        .body("withheld.sentence", contains(lie))
        .body("withheld.reason", contains("figure"))
        .body("prompt.system", containsString("audio guide"))
        .body("prompt.user", equalTo(QUESTION))
        .body("passages", not(empty()))
        .body("passages[0]", hasKey("vector"))
        .body("millis", hasKey("model"))
        .body("millis", hasKey("model_first_token"))
        .body("millis", hasKey("lock"))
        .body("millis", hasKey("retrieval"));
  }

  @Test
  void asksNoModelIfTheTeamWantsTheAnswerWithoutOne() {
    // Given
    model.mode(Mode.NORMAL).answerWith(request -> "It is lovely here.");

    // When
    var response = ask(Map.of("question", QUESTION, "asOf", "2026-11-24T10:00", "model", false));

    // Then
    response
        .then()
        .statusCode(200)
        .body("generated", equalTo(false))
        .body("text", not(containsString("lovely")))
        .body("$", not(hasKey("prompt")));
  }

  private static io.restassured.response.Response ask(Map<String, Object> body) {
    return AsStaff.editor().contentType("application/json").body(body).post("/api/v1/staff/ask");
  }
}
