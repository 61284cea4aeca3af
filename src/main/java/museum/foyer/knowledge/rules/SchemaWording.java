package museum.foyer.knowledge.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ValidationMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Says what a museum colleague has to put right, where a validator says which keyword failed. */
final class SchemaWording {

  private static final int QUOTED = 60;

  private static final Map<String, String> TYPES =
      Map.of(
          "object", "must be a block of 'name: value' lines",
          "array", "must be a list, in square brackets or one '- ' line an item",
          "string", "must be a text",
          "integer", "must be a whole number, without quotes",
          "boolean", "must be true, without quotes");

  private final JsonNode schema;

  SchemaWording(JsonNode schema) {
    this.schema = schema;
  }

  /**
   * The alternatives of a choice fail too whenever the choice does, and a value of another type is
   * never the one wanted: the choice and the type say it.
   */
  static boolean worthSaying(ValidationMessage message) {
    boolean ofAlternative = message.getEvaluationPath().getParent().toString().contains("/oneOf/");
    boolean ofOtherType =
        message.getType().equals("const")
            && message.getInstanceNode().getNodeType() != message.getSchemaNode().getNodeType();
    return !ofAlternative && !ofOtherType;
  }

  /** Of the value the author has to change; of an unknown name, the name itself. */
  String pointer(ValidationMessage message) {
    String pointer = message.getInstanceLocation().toString();
    return message.getType().equals("additionalProperties")
        ? pointer + "/" + message.getProperty().replace("~", "~0").replace("/", "~1")
        : pointer;
  }

  String sentence(ValidationMessage message) {
    JsonNode keyword = message.getSchemaNode();
    JsonNode value = message.getInstanceNode();
    JsonNode wanted = wanted(message);
    return switch (message.getType()) {
      case "required" -> "'" + message.getProperty() + "' is missing";
      case "additionalProperties" ->
          "'"
              + message.getProperty()
              + "' is not known here; known are "
              + names(wanted.path("properties"));
      case "type" -> type(value, keyword, wanted);
      case "pattern" -> quoted(value) + " is not as wanted: " + description(wanted);
      case "enum" -> quoted(value) + " is not one of " + words(keyword);
      case "const" -> "must be " + keyword.asText();
      case "oneOf" -> description(wanted);
      case "minProperties", "minItems" -> "must hold at least one";
      case "maxLength" -> "is longer than " + keyword.asText() + " characters";
      case "uniqueItems" -> "holds the same twice";
      default -> message.getError();
    };
  }

  private String type(JsonNode value, JsonNode keyword, JsonNode wanted) {
    if (value.isNull()) {
      return "nothing is written here: " + description(wanted);
    }
    return TYPES.getOrDefault(
        keyword.isArray() ? "string" : keyword.asText(), "is of a wrong type");
  }

  /** The schema a keyword stands in, found by its place: the validator hands out the keyword. */
  private JsonNode wanted(ValidationMessage message) {
    String location = message.getSchemaLocation().getFragment().toString();
    return schema.at(location.substring(0, location.lastIndexOf('/')));
  }

  private static String description(JsonNode wanted) {
    String description = wanted.path("description").asText();
    JsonNode example = wanted.path("examples").path(0);
    return example.isMissingNode() ? description : description + " Example: " + example.toString();
  }

  private static String quoted(JsonNode value) {
    String text = value.asText().strip();
    return "\"" + (text.length() <= QUOTED ? text : text.substring(0, QUOTED) + "…") + "\"";
  }

  private static String names(JsonNode properties) {
    List<String> names = new ArrayList<>();
    properties.fieldNames().forEachRemaining(names::add);
    return String.join(", ", names);
  }

  private static String words(JsonNode list) {
    List<String> words = new ArrayList<>();
    list.forEach(word -> words.add(word.asText()));
    return String.join(", ", words);
  }
}
