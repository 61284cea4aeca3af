package museum.foyer.knowledge.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;

/**
 * The published JSON Schema of the knowledge file. It can be walked beside a document: each method
 * that gives a part of it gives a missing node where it says nothing.
 */
public final class KnowledgeSchema {

  /** Under the root of the web server as well: what a stranger validates with is what we do. */
  private static final String RESOURCE = "/META-INF/resources/schema/knowledge-1.schema.json";

  private final JsonNode root;
  private final JsonSchema validator;

  private KnowledgeSchema(JsonNode root) {
    this.root = root;
    this.validator =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(
                root,
                SchemaValidatorsConfig.builder()
                    .locale(Locale.ENGLISH)
                    .pathType(PathType.JSON_POINTER)
                    .build());
  }

  public static KnowledgeSchema load() {
    try (InputStream in = KnowledgeSchema.class.getResourceAsStream(RESOURCE)) {
      return new KnowledgeSchema(new ObjectMapper().readTree(in));
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE, e);
    }
  }

  public JsonNode root() {
    return root;
  }

  /** What is wanted of a property of an object. */
  public JsonNode property(JsonNode wanted, String name) {
    return resolved(wanted.path("properties").path(name));
  }

  /** What is wanted of each item of a list. */
  public JsonNode item(JsonNode wanted) {
    return resolved(wanted.path("items"));
  }

  public static boolean wants(JsonNode wanted, String type) {
    return wanted.path("type").asText().equals(type);
  }

  void check(JsonNode document, Findings findings) {
    SchemaWording wording = new SchemaWording(root);
    validator.validate(document).stream()
        .filter(SchemaWording::worthSaying)
        .forEach(message -> findings.add(wording.pointer(message), wording.sentence(message)));
  }

  private JsonNode resolved(JsonNode wanted) {
    JsonNode reference = wanted.path("$ref");
    return reference instanceof MissingNode
        ? wanted
        : resolved(root.at(reference.asText().substring(1)));
  }
}
