package museum.foyer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import museum.foyer.knowledge.Language;
import museum.foyer.knowledge.exchange.KnowledgeFile;
import museum.foyer.knowledge.exchange.KnowledgeImport;
import museum.foyer.knowledge.items.Byline;
import museum.foyer.platform.PostgresResource;
import museum.foyer.retrieval.Searchable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every golden dialogue, asked without a model of one museum after the other. What falls short of
 * its expectation within the thresholds stands in {@code target/dialogues.md}.
 */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, restrictToAnnotatedClass = true)
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GoldenDialoguesTest {

  private final List<Verdict> verdicts = new ArrayList<>();

  @Inject KnowledgeImport imports;
  @Inject Searchable searchable;

  /** Once; before all tests the server's port is not yet known here. */
  @BeforeEach
  void askAll() throws IOException {
    if (!verdicts.isEmpty()) {
      return;
    }
    for (GoldenMuseum museum : GoldenMuseum.values()) {
      imports.apply(KnowledgeFile.read(museum.file()), Byline.of("test"));
      searchable.awaitNew();
      museum.dialogues().forEach(dialogue -> verdicts.add(ask(museum, dialogue)));
    }
    new DialogueReport(verdicts).write();
  }

  @Test
  void noAnswerStatesAWrongFact() {
    // When
    List<Verdict> wrong = verdicts.stream().filter(verdict -> !verdict.wrong().isEmpty()).toList();

    // Then
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void answersAsExpected(Language language) {
    // Given
    double wanted = language == Language.FR || language == Language.EN ? 90 : 80;

    // When
    double share = DialogueReport.share(in(language), Verdict::asExpected);

    // Then
    assertThat(share).isGreaterThanOrEqualTo(wanted);
  }

  @Test
  void answersInTheVisitorsLanguage() {
    // When
    double share = DialogueReport.share(verdicts, Verdict::inTheVisitorsLanguage);

    // Then
    assertThat(share).isGreaterThanOrEqualTo(98);
  }

  private List<Verdict> in(Language language) {
    return verdicts.stream()
        .filter(verdict -> verdict.dialogue().language() == language)
        .collect(Collectors.toList());
  }

  private static Verdict ask(GoldenMuseum museum, Dialogue dialogue) {
    Map<String, Object> body = new HashMap<>();
    body.put("question", dialogue.question());
    body.put("asOf", dialogue.asOf());
    if (!dialogue.earlier().isEmpty()) {
      body.put("earlier", dialogue.earlier());
    }
    Response response = given().contentType("application/json").body(body).post("/api/v1/ask");
    return Verdict.of(museum, dialogue, answer(response));
  }

  private static Verdict.Answer answer(Response response) {
    if (response.statusCode() != 200) {
      return new Verdict.Answer("", "", "HTTP " + response.statusCode());
    }
    JsonPath json = response.jsonPath();
    return new Verdict.Answer(
        json.getString("locale"), json.getString("text"), json.getString("outcome"));
  }
}
