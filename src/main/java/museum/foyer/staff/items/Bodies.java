package museum.foyer.staff.items;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.inject.Singleton;
import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.stream.Collectors;
import museum.foyer.platform.InvalidParameterException;

/**
 * Reads what staff send strictly: a name that is not known is a typing error, and would else be a
 * change that silently was not made.
 */
@Singleton
class Bodies {

  private final ObjectMapper json =
      JsonMapper.builder()
          .addModules(new Jdk8Module(), new JavaTimeModule())
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(com.fasterxml.jackson.databind.SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  /**
   * @throws InvalidParameterException that names the field
   */
  <T> T read(JsonNode body, Class<T> type) {
    if (body == null || !body.isObject()) {
      throw InvalidParameterException.of("", "The body is not a JSON object.");
    }
    try {
      return json.treeToValue(body, type);
    } catch (UnrecognizedPropertyException e) {
      throw InvalidParameterException.of(pointer(e), "is not known here");
    } catch (JsonMappingException e) {
      throw InvalidParameterException.of(pointer(e), "is not as wanted here");
    } catch (JsonProcessingException e) {
      throw InvalidParameterException.of("", "is not as wanted here");
    }
  }

  /** RFC 7396. */
  JsonNode merged(Object current, JsonNode patch) {
    if (patch == null || !patch.isObject()) {
      throw InvalidParameterException.of("", "The body is not a JSON object.");
    }
    JsonValue merged =
        Json.createMergePatch(parsed(patch.toString()))
            .apply(parsed(json.valueToTree(current).toString()));
    return tree(merged);
  }

  /** How to come from one to the other, as RFC 6902 says it. */
  JsonNode difference(JsonNode from, JsonNode to) {
    return tree(Json.createDiff(parsed(from.toString()), parsed(to.toString())).toJsonArray());
  }

  private JsonNode tree(JsonValue value) {
    try {
      return json.readTree(value.toString());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("one library cannot read what the other has written", e);
    }
  }

  private static JsonStructure parsed(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.read();
    }
  }

  private static String pointer(JsonMappingException e) {
    return e.getPath().stream()
        .map(step -> "/" + (step.getFieldName() == null ? step.getIndex() : step.getFieldName()))
        .collect(Collectors.joining());
  }
}
