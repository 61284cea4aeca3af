package museum.foyer.knowledge.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import museum.foyer.knowledge.Kind;
import museum.foyer.knowledge.Language;
import museum.foyer.knowledge.Museum;
import museum.foyer.knowledge.rules.Entries.Entry;

/** What is published is there in every language the museum promises to keep complete. */
final class LanguageRules {

  private static final Set<String> TAGS =
      Stream.of(Language.values()).map(Language::tag).collect(Collectors.toUnmodifiableSet());

  /** Why a day is not as usual may be told in one language: a closure cannot wait for the rest. */
  private static final String REASON = "/reason";

  private final Findings findings;
  private final List<String> promised;

  LanguageRules(Findings findings, Museum museum) {
    this.findings = findings;
    this.promised = museum.languages().stream().map(Language::tag).toList();
  }

  void check(Entry<?> entry) {
    // what is missing of a text, Foyer says in its own words
    if (entry.published() && entry.item().kind() != Kind.TEXT) {
      check(entry.pointer(), entry.item().body());
    }
  }

  private void check(String pointer, JsonNode node) {
    if (pointer.endsWith(REASON)) {
      return;
    }
    if (node instanceof ArrayNode list) {
      for (int i = 0; i < list.size(); i++) {
        check(pointer + "/" + i, list.get(i));
      }
    } else if (node instanceof ObjectNode object) {
      Collection<String> names =
          object.properties().stream().map(property -> property.getKey()).toList();
      if (names.isEmpty()) {
        return;
      }
      if (TAGS.containsAll(names)) {
        complete(pointer, names);
      } else {
        object.properties().forEach(part -> check(pointer + "/" + part.getKey(), part.getValue()));
      }
    }
  }

  /** No name of another property is a language tag: whatever is keyed by tags is a text. */
  private void complete(String pointer, Collection<String> given) {
    List<String> missing = promised.stream().filter(tag -> !given.contains(tag)).toList();
    if (!missing.isEmpty()) {
      findings.add(
          pointer,
          "not in every language of the museum: "
              + String.join(", ", missing)
              + (missing.size() == 1 ? " is missing" : " are missing"));
    }
  }
}
