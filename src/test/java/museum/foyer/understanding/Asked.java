package museum.foyer.understanding;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import museum.foyer.knowledge.Language;

/** A question of a table in {@code src/test/resources/understanding} with what is expected. */
public record Asked(Language language, String question, String expected) {

  /** A table of questions with one expectation each, by language. */
  public static Stream<Asked> table(String name) throws IOException {
    Map<Language, Map<String, String>> table =
        new YAMLMapper().readValue(file(name), new TypeReference<>() {});
    return table.entrySet().stream()
        .flatMap(
            of ->
                of.getValue().entrySet().stream()
                    .map(row -> new Asked(of.getKey(), row.getKey(), row.getValue())));
  }

  /** A list of questions by language. */
  public static Stream<Asked> list(String name) throws IOException {
    Map<Language, List<String>> lists =
        new YAMLMapper().readValue(file(name), new TypeReference<>() {});
    return lists.entrySet().stream()
        .flatMap(of -> of.getValue().stream().map(row -> new Asked(of.getKey(), row, "")));
  }

  private static java.io.File file(String name) {
    return Path.of("src/test/resources/understanding", name).toFile();
  }
}
