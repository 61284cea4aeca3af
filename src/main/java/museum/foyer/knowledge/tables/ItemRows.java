package museum.foyer.knowledge.tables;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One row an item, told apart by its key. */
final class ItemRows implements Tables.Rows {

  private static final String KEY = "key";
  private static final String STATUS = "status";

  private final Table table;
  private final ObjectNode tree;

  ItemRows(Table table, ObjectNode tree) {
    this.table = table;
    this.tree = tree;
  }

  /** The status is written out: what stands in a cell can be changed. */
  static List<ObjectNode> of(Table table, JsonNode tree) {
    List<ObjectNode> items = new ArrayList<>();
    for (JsonNode item : tree.path(table.section().title())) {
      ObjectNode copy = item.deepCopy();
      if (!copy.has(STATUS)) {
        copy.put(STATUS, "published");
      }
      items.add(copy);
    }
    return items;
  }

  @Override
  public void read(List<Grid.Row> rows, Mode mode, TableReader reader) {
    String title = table.section().title();
    Map<String, ObjectNode> known = new HashMap<>();
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    Map<String, Integer> places = new HashMap<>();
    for (JsonNode item : tree.path(title)) {
      String key = item.path(KEY).asText();
      known.put(key, (ObjectNode) item);
      if (mode == Mode.MERGE) {
        places.put(key, list.size());
        reader.held("/" + title + "/" + list.size(), title, key);
        list.add(item);
      }
    }
    for (Grid.Row row : rows) {
      if (row.blank()) {
        continue;
      }
      String key = reader.text(row, KEY).orElse("");
      // the same key again is a second row, for the rules to refuse
      Integer place = places.remove(key);
      ObjectNode item = known.getOrDefault(key, JsonNodeFactory.instance.objectNode()).deepCopy();
      int index = place == null ? list.size() : place;
      reader.lay(row, item, "/" + title + "/" + index);
      if (place == null) {
        list.add(item);
      } else {
        list.set(index, item);
      }
    }
    tree.set(title, list);
  }
}
