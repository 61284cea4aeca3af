package museum.foyer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One question of a golden dialogue with what its answer must hold.
 *
 * @param asOf when it is asked, in the museum's zone
 * @param outcome null where several are right
 */
record Dialogue(
    String question,
    String asOf,
    String language,
    List<String> contains,
    List<String> lacks,
    String outcome) {

  static Stream<Dialogue> read(String name) throws IOException {
    return new YAMLMapper()
            .readValue(
                Path.of("src/test/resources/dialogues", name).toFile(),
                new TypeReference<List<Dialogue>>() {})
            .stream();
  }

  void holds() {
    JsonPath answer =
        given()
            .contentType("application/json")
            .body(Map.of("question", question, "asOf", asOf))
            .post("/api/v1/ask")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    String text = answer.getString("text").replace('\u00a0', ' ').replace('\u202f', ' ');
    contains.forEach(part -> assertThat(text).contains(part));
    assertThat(answer.getString("locale")).isEqualTo(language);
    if (lacks != null) {
      assertThat(text).doesNotContain(lacks);
    }
    if (outcome != null) {
      assertThat(answer.getString("outcome")).isEqualTo(outcome);
    }
  }

  @Override
  public String toString() {
    return question + " (" + asOf + ")";
  }
}
