package museum.foyer.knowledge.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import museum.foyer.knowledge.Kind;
import museum.foyer.knowledge.Status;
import museum.foyer.knowledge.Validity;
import museum.foyer.knowledge.items.NewItem;

/** The way back: items as the tree of the knowledge file they would come from. */
public final class KnowledgeTree {

  private static final String FOYER = "foyer";
  private static final int VERSION = 1;

  private final KnowledgeSchema schema;

  public KnowledgeTree(KnowledgeSchema schema) {
    this.schema = schema;
  }

  /**
   * Without what is retired: it comes back only when somebody writes it down again.
   *
   * @param items in the order of the museum
   */
  public ObjectNode of(List<NewItem> items) {
    List<NewItem> kept = items.stream().filter(item -> item.status() != Status.RETIRED).toList();
    ObjectNode root = JsonNodeFactory.instance.objectNode().put(FOYER, VERSION);
    kept.stream()
        .filter(item -> item.kind() == Kind.MUSEUM)
        .findFirst()
        .ifPresent(
            item -> root.set("museum", body(item, schema.property(schema.root(), "museum"))));
    for (Section section : Section.values()) {
      JsonNode wanted = schema.item(schema.property(schema.root(), section.title()));
      ArrayNode list = JsonNodeFactory.instance.arrayNode();
      kept.stream()
          .filter(item -> item.kind() == section.kind())
          .forEach(item -> list.add(body(item, wanted)));
      if (!list.isEmpty()) {
        root.set(section.title(), list);
      }
    }
    return root;
  }

  private JsonNode body(NewItem item, JsonNode wanted) {
    ObjectNode body = item.body().deepCopy();
    if (item.status() != Status.PUBLISHED) {
      body.put("status", item.status().name().toLowerCase(Locale.ROOT));
    }
    Validity validity = item.validity();
    put(body, "validFrom", validity.from());
    put(body, "validUntil", validity.until());
    put(body, "reviewBy", validity.reviewBy());
    return ordered(body, wanted);
  }

  private static void put(ObjectNode body, String name, Optional<LocalDate> date) {
    date.ifPresent(day -> body.put(name, day.toString()));
  }

  /** In the order of the schema, in which a colleague expects it; the database has its own. */
  private JsonNode ordered(JsonNode node, JsonNode wanted) {
    if (node instanceof ArrayNode list) {
      ArrayNode copy = JsonNodeFactory.instance.arrayNode();
      list.forEach(item -> copy.add(ordered(item, schema.item(wanted))));
      return copy;
    }
    if (!node.isObject()) {
      return node;
    }
    ObjectNode copy = JsonNodeFactory.instance.objectNode();
    wanted
        .path("properties")
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (node.has(name)) {
                copy.set(name, ordered(node.get(name), schema.property(wanted, name)));
              }
            });
    node.properties().forEach(part -> copy.putIfAbsent(part.getKey(), part.getValue()));
    return copy;
  }
}
