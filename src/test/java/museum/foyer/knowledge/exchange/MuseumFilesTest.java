package museum.foyer.knowledge.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import museum.foyer.knowledge.Kind;
import museum.foyer.knowledge.Museum;
import museum.foyer.knowledge.items.NewItem;
import museum.foyer.knowledge.rules.Section;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole museums, as they are. */
class MuseumFilesTest {

  private final ObjectMapper json =
      JsonMapper.builder()
          .addModules(new Jdk8Module(), new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/sample/museum.yaml",
        "/museums/orangerie.yaml",
        "/museums/harbour.yaml",
        "/museums/citadel.yaml",
        "/museums/changing.yaml",
        "/museums/paper-mill.yaml",
        "/knowledge/small.yaml"
      })
  void saysTheSameAsValuesAndInTheFile(String file) throws IOException {
    // Given
    KnowledgeFile knowledge = read(file);

    for (NewItem item : knowledge.items()) {
      // When
      Object value = json.treeToValue(item.body(), type(item.kind()));
      JsonNode written = json.readTree(json.writeValueAsString(value));

      // Then
      assertThat(said(written)).as("%s %s", item.kind(), item.key()).isEqualTo(said(item.body()));
      assertThat(json.treeToValue(written, type(item.kind()))).isEqualTo(value);
    }
  }

  @Test
  void theExampleOfTheGuideIsSound() throws IOException {
    // Given
    String guide = Files.readString(Path.of("src/docs/knowledge-file.md"));
    String example = guide.split("```yaml\n")[1].split("```")[0];

    // When
    KnowledgeFile file =
        KnowledgeFile.read(new ByteArrayInputStream(example.getBytes(StandardCharsets.UTF_8)));

    // Then
    assertThat(file.items()).extracting(NewItem::kind).contains(Kind.values());
  }

  private static Class<?> type(Kind kind) {
    return Arrays.stream(Section.values())
        .filter(section -> section.kind() == kind)
        .<Class<?>>map(Section::type)
        .findFirst()
        .orElse(Museum.class);
  }

  /** What is absent, null, false or an empty list says the same. */
  private static Object said(JsonNode node) {
    if (node.isArray()) {
      return node.valueStream().map(MuseumFilesTest::said).toList();
    }
    if (node.isObject()) {
      return node.properties().stream()
          .filter(part -> !silent(part.getValue()))
          .collect(Collectors.toMap(Map.Entry::getKey, part -> said(part.getValue())));
    }
    return node.asText();
  }

  private static boolean silent(JsonNode node) {
    return node.isNull()
        || node.isArray() && node.isEmpty()
        || node.isBoolean() && !node.asBoolean();
  }

  private static KnowledgeFile read(String file) throws IOException {
    try (InputStream in = MuseumFilesTest.class.getResourceAsStream(file)) {
      return KnowledgeFile.read(in);
    }
  }
}
