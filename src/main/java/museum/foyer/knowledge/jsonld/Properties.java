package museum.foyer.knowledge.jsonld;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import museum.foyer.knowledge.Language;

/** The properties of one node, each used or told in the end: nothing is dropped silently. */
final class Properties {

  private final String name;
  private final JsonNode node;
  private final Language language;
  private final Set<String> unused = new LinkedHashSet<>();

  /**
   * @param name of the node, for the report
   * @param language of the one text that is taken where there are several
   */
  Properties(String name, JsonNode node, Language language) {
    this.name = name;
    this.node = node;
    this.language = language;
    node.fieldNames().forEachRemaining(unused::add);
    unused.removeIf(property -> property.startsWith("@"));
  }

  static List<JsonNode> list(JsonNode value) {
    List<JsonNode> list = new ArrayList<>();
    if (value.isArray()) {
      value.forEach(list::add);
    } else if (!value.isMissingNode() && !value.isNull()) {
      list.add(value);
    }
    return list;
  }

  /** The last word of an address such as {@code https://schema.org/Museum}. */
  static String word(JsonNode value) {
    String text = value.asText("");
    return text.substring(text.lastIndexOf('/') + 1);
  }

  static boolean isA(JsonNode node, String type) {
    return list(node.path(Vocabulary.TYPE)).stream().anyMatch(known -> word(known).equals(type));
  }

  /** What comes after this in the node's own name. */
  static Optional<String> key(JsonNode node, String fragment) {
    String id = node.path(Vocabulary.ID).asText("");
    int at = id.lastIndexOf(fragment);
    return at < 0 ? Optional.empty() : Optional.of(id.substring(at + fragment.length()));
  }

  JsonNode node() {
    return node;
  }

  List<JsonNode> take(String property) {
    unused.remove(property);
    return list(node.path(property));
  }

  /** A text, of several the one in the language of the import. */
  Optional<String> text(String property) {
    List<JsonNode> values = take(property);
    Optional<String> text =
        values.stream()
            .filter(value -> language.tag().equals(value.path("@language").asText("")))
            .findFirst()
            .or(() -> values.stream().filter(value -> !value.has("@language")).findFirst())
            .map(value -> value.isObject() ? value.path("@value") : value)
            .filter(value -> value.isTextual() || value.isNumber())
            .map(value -> value.isNumber() ? value.decimalValue().toPlainString() : value.asText())
            .filter(value -> !value.isBlank());
    if (text.isEmpty() && !values.isEmpty() || values.size() > 1) {
      unused.add(property);
    }
    return text;
  }

  JsonNode object(String property) {
    List<JsonNode> values = take(property);
    if (values.size() == 1 && values.get(0).isObject()) {
      return values.get(0);
    }
    if (!values.isEmpty()) {
      unused.add(property);
    }
    return MissingNode.getInstance();
  }

  void tellUnused(List<String> notes) {
    unused.forEach(property -> notes.add(name + ": " + property + " was not understood"));
  }

  /** Writes what was said, unless the tree says it already. */
  static void set(ObjectNode object, String property, Optional<String> text) {
    text.filter(said -> !said.equals(object.path(property).asText()))
        .ifPresent(said -> object.put(property, said));
  }

  void set(ObjectNode object, String property, String of) {
    set(object, property, text(of));
  }

  void setTranslated(ObjectNode object, String property, String of) {
    text(of)
        .ifPresent(
            said -> set(object.withObjectProperty(property), language.tag(), Optional.of(said)));
  }
}
