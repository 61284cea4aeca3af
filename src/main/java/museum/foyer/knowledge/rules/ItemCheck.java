package museum.foyer.knowledge.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import museum.foyer.knowledge.Kind;
import museum.foyer.knowledge.Status;
import museum.foyer.knowledge.Validity;
import museum.foyer.knowledge.items.NewItem;

/** Checks single items by the rules of a knowledge file, so that both hold the same. */
@ApplicationScoped
public class ItemCheck {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final KnowledgeSchema schema = KnowledgeSchema.load();

  /**
   * Something wrong with an item.
   *
   * @param kind and key of the item it is wrong with, which need not be the one that was changed
   * @param pointer into that item as it stands in a knowledge file
   */
  public record Fault(Kind kind, String key, String pointer, String message) {}

  /**
   * The item that this content says.
   *
   * @param content as in the list of the knowledge file, without its status
   * @throws InvalidItemException with all that is wrong in it
   */
  public NewItem read(Kind kind, String key, Status status, JsonNode content) {
    ObjectNode root = JSON.objectNode().put("foyer", 1);
    JsonNode body = content.deepCopy();
    String pointer = pointer(kind, 0);
    if (kind == Kind.MUSEUM) {
      root.set("museum", body);
    } else {
      root.putArray(Section.of(kind).title()).add(body);
    }
    Findings findings = new Findings();
    schema.check(root, findings);
    findings.keepWithin(pointer);
    if (body instanceof ObjectNode object && !object.path("key").asText(key).equals(key)) {
      findings.add(pointer + "/key", "the key of an item never changes: '" + key + "'");
    }
    if (body.has("status")) {
      findings.add(pointer + "/status", "the status stands beside the content");
    }
    Entries entries = new EntryReader(findings).read(root);
    List<Fault> faults = faults(findings, Map.of(pointer, new Place(kind, key)));
    if (!faults.isEmpty()) {
      throw InvalidItemException.of(faults);
    }
    NewItem read = entries.items().get(0);
    return new NewItem(kind, key, status, read.validity(), read.body());
  }

  /** How the item stands in a knowledge file: what it says, with its validity. */
  public JsonNode content(JsonNode body, Validity validity) {
    ObjectNode content = body.deepCopy();
    validity.from().ifPresent(day -> content.put("validFrom", day.toString()));
    validity.until().ifPresent(day -> content.put("validUntil", day.toString()));
    validity.reviewBy().ifPresent(day -> content.put("reviewBy", day.toString()));
    return content;
  }

  /** What does not hold between the items of a museum; each of them is valid by itself. */
  public List<Fault> whole(List<NewItem> items) {
    ObjectNode root = JSON.objectNode().put("foyer", 1);
    Map<Kind, ArrayNode> sections = new EnumMap<>(Kind.class);
    Map<String, Place> places = new java.util.HashMap<>();
    for (NewItem item : items) {
      ObjectNode content = (ObjectNode) content(item.body(), item.validity());
      content.put("status", item.status().name().toLowerCase(Locale.ROOT));
      int index = 0;
      if (item.kind() == Kind.MUSEUM) {
        root.set("museum", content);
      } else {
        ArrayNode section =
            sections.computeIfAbsent(item.kind(), kind -> root.putArray(Section.of(kind).title()));
        index = section.size();
        section.add(content);
      }
      places.put(pointer(item.kind(), index), new Place(item.kind(), item.key()));
    }
    Findings findings = new Findings();
    Entries entries = new EntryReader(findings).read(root);
    new WholeRules(findings, entries).check();
    return faults(findings, places);
  }

  private record Place(Kind kind, String key) {}

  private static String pointer(Kind kind, int index) {
    return kind == Kind.MUSEUM ? "/museum" : Section.of(kind).pointer() + "/" + index;
  }

  private static List<Fault> faults(Findings findings, Map<String, Place> places) {
    List<Fault> faults = new ArrayList<>();
    for (FileError error : findings.all()) {
      String item =
          places.keySet().stream().filter(at -> within(error.pointer(), at)).findFirst().orElse("");
      Place place = places.getOrDefault(item, new Place(Kind.MUSEUM, "museum"));
      faults.add(
          new Fault(
              place.kind(),
              place.key(),
              error.pointer().substring(item.length()),
              error.message()));
    }
    return faults;
  }

  private static boolean within(String pointer, String item) {
    return pointer.equals(item) || pointer.startsWith(item + "/");
  }
}
