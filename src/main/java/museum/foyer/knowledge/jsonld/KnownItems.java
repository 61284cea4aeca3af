package museum.foyer.knowledge.jsonld;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import museum.foyer.knowledge.Language;

/** Which of the museum's items a node is about: by its own name for us, else by its title. */
final class KnownItems {

  static final String KEY = "key";

  private final Language language;
  private final List<String> notes;

  KnownItems(Language language, List<String> notes) {
    this.language = language;
    this.notes = notes;
  }

  /** The one that is known, or a new draft; empty where no key can be made for it. */
  Optional<ObjectNode> item(ArrayNode known, JsonNode node, String fragment, String name) {
    Optional<ObjectNode> found = find(known, node, fragment, name);
    if (found.isPresent()) {
      return found;
    }
    String key = Properties.key(node, fragment).orElseGet(() -> slug(name(node)));
    if (key.isEmpty()) {
      notes.add(name(node) + ": new, but no key can be made of its name");
      return Optional.empty();
    }
    return Optional.of(known.addObject().put(KEY, key).put("status", "draft"));
  }

  Optional<ObjectNode> find(ArrayNode known, JsonNode node, String fragment, String name) {
    Optional<String> key = Properties.key(node, fragment);
    String text = new Properties("", node, language).text("name").orElse("");
    return Stream.concat(
            Properties.list(known).stream()
                .filter(item -> key.filter(item.path(KEY).asText()::equals).isPresent()),
            Properties.list(known).stream()
                .filter(item -> item.path(name).path(language.tag()).asText("\0").equals(text)))
        .findFirst()
        .map(ObjectNode.class::cast);
  }

  private static String slug(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", "-")
        .replaceAll("^-|-$", "");
  }

  Language language() {
    return language;
  }

  /** As the report calls it. */
  String name(JsonNode node) {
    return new Properties("", node, language)
        .text("name")
        .orElse(node.path(Vocabulary.ID).asText("a node without a name"));
  }
}
