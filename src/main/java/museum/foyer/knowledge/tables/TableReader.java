package museum.foyer.knowledge.tables;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import museum.foyer.knowledge.rules.Findings;
import museum.foyer.knowledge.rules.Place;

/**
 * Lays a row over an item: a cell replaces the value, an empty one takes it away, and what has no
 * column in the table stays as it is.
 */
final class TableReader {

  private final String sheet;
  private final Header header;
  private final Findings findings;

  TableReader(String sheet, Header header, Findings findings) {
    this.sheet = sheet;
    this.header = header;
    this.findings = findings;
  }

  /** What a row says in one of its columns; empty if there is no such column. */
  Optional<String> text(Grid.Row row, String title) {
    for (int i = 0; i < header.columns().size(); i++) {
      if (header.columns().get(i).filter(column -> column.title().equals(title)).isPresent()) {
        return identifying(row, i);
      }
    }
    return Optional.empty();
  }

  /** What cannot be read is told when the row is laid over its item. */
  private Optional<String> identifying(Grid.Row row, int index) {
    Column column = header.columns().get(index).orElseThrow();
    try {
      return new CellValue(column).read(row.cell(index)).map(JsonNode::asText);
    } catch (CellValue.UnreadableCell e) {
      return Optional.empty();
    }
  }

  void held(String pointer, String section, String key) {
    findings.locate(pointer, new Place.Held(section, key));
  }

  void refuse(Grid.Row row, String column, String message) {
    findings.add(new Place.Cell(sheet, row.number(), column), "", message);
  }

  /**
   * @param pointer to the item in the tree
   */
  void lay(Grid.Row row, ObjectNode item, String pointer) {
    findings.locate(pointer, new Place.Cell(sheet, row.number(), ""));
    if (row.cells().size() > header.columns().size()
        && row.cells().subList(header.columns().size(), row.cells().size()).stream()
            .anyMatch(cell -> !cell.blank())) {
      refuse(row, "", "more cells than there are columns: a separator within a text needs quotes");
    }
    Map<List<String>, ArrayNode> lists = new HashMap<>();
    for (int i = 0; i < header.columns().size(); i++) {
      Optional<Column> column = header.columns().get(i);
      if (column.isEmpty()) {
        if (!row.cell(i).blank()) {
          refuse(row, "", "a cell stands under no name of a column");
        }
        continue;
      }
      lay(column.get(), value(row, i, pointer), new Target(item, pointer, row, lists));
    }
    lists.forEach(
        (path, list) -> set(item, path, list.isEmpty() ? Optional.empty() : Optional.of(list)));
  }

  private record Target(
      ObjectNode item, String pointer, Grid.Row row, Map<List<String>, ArrayNode> lists) {}

  private void lay(Column column, Optional<JsonNode> value, Target target) {
    String pointer = target.pointer() + column.pointer();
    if (column.numbered()) {
      ArrayNode list =
          target.lists().computeIfAbsent(column.path(), p -> JsonNodeFactory.instance.arrayNode());
      pointer += "/" + list.size();
      value.ifPresent(list::add);
    } else {
      set(target.item(), column.path(), value);
    }
    if (value.isPresent()) {
      findings.locate(pointer, new Place.Cell(sheet, target.row().number(), column.title()));
    }
  }

  private Optional<JsonNode> value(Grid.Row row, int index, String pointer) {
    Column column = header.columns().get(index).orElseThrow();
    try {
      return new CellValue(column).read(row.cell(index));
    } catch (CellValue.UnreadableCell e) {
      findings.add(
          new Place.Cell(sheet, row.number(), column.title()),
          pointer.isEmpty() ? "" : pointer + column.pointer(),
          e.getMessage());
      return Optional.empty();
    }
  }

  private static void set(ObjectNode item, List<String> path, Optional<JsonNode> value) {
    List<ObjectNode> parents = new ArrayList<>(List.of(item));
    for (String step : path.subList(0, path.size() - 1)) {
      ObjectNode parent = parents.get(parents.size() - 1);
      if (value.isEmpty() && !parent.has(step)) {
        return;
      }
      parents.add(parent.withObjectProperty(step));
    }
    int last = path.size() - 1;
    if (value.isPresent()) {
      parents.get(last).set(path.get(last), value.get());
      return;
    }
    parents.get(last).remove(path.get(last));
    for (int i = last; i > 0 && parents.get(i).isEmpty(); i--) {
      parents.get(i - 1).remove(path.get(i - 1));
    }
  }
}
