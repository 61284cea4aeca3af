package museum.foyer.knowledge.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import museum.foyer.knowledge.Language;
import museum.foyer.knowledge.VisitorStatus;
import museum.foyer.knowledge.texts.Phrase;
import org.junit.jupiter.api.Test;

/** The schema is what a stranger has to write a file from. */
class KnowledgeSchemaTest {

  private final JsonNode schema = published();

  @Test
  void isAJsonSchema() {
    assertThat(
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"))
                .validate(schema))
        .isEmpty();
  }

  @Test
  void describesEveryPropertyAndRefusesOthers() {
    // Given
    List<String> gaps = new ArrayList<>();

    // When
    visit("", schema, gaps);

    // Then
    assertThat(gaps).isEmpty();
  }

  @Test
  void knowsEveryLanguageAndStatus() {
    assertThat(words("/$defs/language/enum"))
        .containsExactlyElementsOf(Stream.of(Language.values()).map(Language::tag).toList());
    assertThat(names("/$defs/name/properties"))
        .containsExactlyElementsOf(words("/$defs/language/enum"));
    assertThat(words("/$defs/ticket/properties/for/items/enum"))
        .containsExactlyElementsOf(
            Stream.of(VisitorStatus.values()).map(VisitorStatus::key).toList());
    assertThat(words("/$defs/ownText/properties/says/enum"))
        .containsExactlyElementsOf(Stream.of(Phrase.values()).map(Phrase::title).toList());
  }

  private static void visit(String pointer, JsonNode node, List<String> gaps) {
    JsonNode properties = node.path("properties");
    if (properties.isObject() && node.path("additionalProperties").asBoolean(true)) {
      gaps.add(pointer + " takes unknown properties");
    }
    properties
        .properties()
        .forEach(
            property -> {
              if (property.getValue().path("description").asText().isBlank()) {
                gaps.add(pointer + "/properties/" + property.getKey() + " has no description");
              }
            });
    node.properties().forEach(part -> visit(pointer + "/" + part.getKey(), part.getValue(), gaps));
  }

  private List<String> words(String pointer) {
    return schema.at(pointer).valueStream().map(JsonNode::asText).toList();
  }

  private List<String> names(String pointer) {
    return schema.at(pointer).propertyStream().map(property -> property.getKey()).toList();
  }

  private static JsonNode published() {
    String resource = "/META-INF/resources/schema/knowledge-1.schema.json";
    try (InputStream in = KnowledgeSchemaTest.class.getResourceAsStream(resource)) {
      return new ObjectMapper().readTree(in);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
