package museum.foyer.staff.contradictions;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import museum.foyer.knowledge.Kind;
import museum.foyer.knowledge.Language;
import museum.foyer.knowledge.items.NewItem;

/** Finds the texts of an item: whatever it says in several languages, wherever it stands. */
final class Wordings {

  private final Kind kind;
  private final String key;
  private final List<Map<Language, Wording>> found = new ArrayList<>();

  private Wordings(NewItem item) {
    this.kind = item.kind();
    this.key = item.key();
  }

  /** Every text with its translations. */
  static List<Map<Language, Wording>> of(NewItem item) {
    Wordings wordings = new Wordings(item);
    wordings.walk(item.body(), item.body(), "");
    return List.copyOf(wordings.found);
  }

  private void walk(JsonNode item, JsonNode node, String pointer) {
    if (isTranslated(node)) {
      found.add(translations(item, node, pointer));
      return;
    }
    node.fields()
        .forEachRemaining(field -> walk(item, field.getValue(), pointer + "/" + field.getKey()));
    if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        walk(item, node.get(i), pointer + "/" + i);
      }
    }
  }

  private static boolean isTranslated(JsonNode node) {
    return node.isObject()
        && !node.isEmpty()
        && names(node).allMatch(name -> Language.of(name).isPresent());
  }

  private Map<Language, Wording> translations(JsonNode item, JsonNode node, String pointer) {
    Map<Language, Wording> translations = new EnumMap<>(Language.class);
    names(node)
        .forEach(
            name -> {
              Language language = Language.of(name).orElseThrow();
              JsonNode said = node.get(name);
              boolean faq = said.isObject();
              translations.put(
                  language,
                  new Wording(
                      kind,
                      key,
                      language,
                      pointer + "/" + name + (faq ? "/answer" : ""),
                      faq ? texts(said.path("questions")) : title(item, name),
                      (faq ? said.path("answer") : said).asText()));
            });
    return translations;
  }

  private static List<String> title(JsonNode item, String language) {
    return Optional.of(item.path("title").path(language))
        .filter(JsonNode::isTextual)
        .map(JsonNode::asText)
        .stream()
        .toList();
  }

  private static List<String> texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
  }

  private static java.util.stream.Stream<String> names(JsonNode node) {
    Iterable<String> names = node::fieldNames;
    return StreamSupport.stream(names.spliterator(), false);
  }
}
