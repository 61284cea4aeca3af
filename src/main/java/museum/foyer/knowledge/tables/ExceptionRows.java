package museum.foyer.knowledge.tables;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import museum.foyer.knowledge.rules.Section;

/** One row an exception from the opening hours, told apart by its venue and its days. */
final class ExceptionRows implements Tables.Rows {

  private static final String HOURS = "hours";
  private static final String EXCEPTIONS = "exceptions";
  private static final List<String> DAYS = List.of("on", "from", "until");

  private final ObjectNode tree;

  ExceptionRows(ObjectNode tree) {
    this.tree = tree;
  }

  static List<ObjectNode> of(JsonNode tree) {
    List<ObjectNode> rows = new ArrayList<>();
    for (JsonNode venue : tree.path(Section.VENUES.title())) {
      for (JsonNode exception : venue.path(HOURS).path(EXCEPTIONS)) {
        ObjectNode row = exception.deepCopy();
        rows.add(row.put(Layout.VENUE, venue.path("key").asText()));
      }
    }
    return rows;
  }

  /** The exceptions of one venue while a table is being read. */
  private record Venue(String pointer, ObjectNode hours, List<JsonNode> before, ArrayNode now) {

    /** The one of the same days, if it was there before and has not been written yet. */
    int find(List<String> days, Mode mode) {
      for (int i = 0; mode == Mode.MERGE && i < now.size(); i++) {
        if (i < before.size() && now.get(i) == before.get(i) && days(now.get(i)).equals(days)) {
          return i;
        }
      }
      return now.size();
    }
  }

  @Override
  public void read(List<Grid.Row> rows, Mode mode, TableReader reader) {
    Map<String, Venue> venues = venues(mode, reader);
    for (Grid.Row row : rows) {
      if (row.blank()) {
        continue;
      }
      String key = reader.text(row, Layout.VENUE).orElse("");
      Venue venue = venues.get(key);
      if (venue == null) {
        reader.refuse(row, Layout.VENUE, "no venue has the key '" + key + "'");
        continue;
      }
      lay(row, venue, mode, reader);
    }
    venues
        .values()
        .forEach(
            venue -> {
              if (venue.now().isEmpty()) {
                if (!venue.before().isEmpty()) {
                  venue.hours().remove(EXCEPTIONS);
                }
              } else {
                venue.hours().set(EXCEPTIONS, venue.now());
              }
            });
  }

  private Map<String, Venue> venues(Mode mode, TableReader reader) {
    String title = Section.VENUES.title();
    Map<String, Venue> venues = new HashMap<>();
    int index = 0;
    for (JsonNode venue : tree.path(title)) {
      String pointer = "/" + title + "/" + index++;
      String key = venue.path("key").asText();
      reader.held(pointer, title, key);
      ObjectNode hours = (ObjectNode) venue.path(HOURS);
      List<JsonNode> before = new ArrayList<>();
      hours.path(EXCEPTIONS).forEach(before::add);
      ArrayNode now = JsonNodeFactory.instance.arrayNode();
      if (mode == Mode.MERGE) {
        now.addAll(before);
      }
      venues.put(key, new Venue(pointer + "/" + HOURS + "/" + EXCEPTIONS, hours, before, now));
    }
    return venues;
  }

  private static void lay(Grid.Row row, Venue venue, Mode mode, TableReader reader) {
    List<String> days = DAYS.stream().map(title -> reader.text(row, title).orElse("")).toList();
    ObjectNode exception =
        venue.before().stream()
            .filter(known -> days(known).equals(days))
            .findFirst()
            .map(known -> (ObjectNode) known.deepCopy())
            .orElseGet(JsonNodeFactory.instance::objectNode);
    int index = venue.find(days, mode);
    reader.lay(row, exception, venue.pointer() + "/" + index);
    exception.remove(Layout.VENUE);
    if (index < venue.now().size()) {
      venue.now().set(index, exception);
    } else {
      venue.now().add(exception);
    }
  }

  private static List<String> days(JsonNode exception) {
    return DAYS.stream()
        .map(name -> Objects.toString(exception.path(name).asText(""), ""))
        .toList();
  }
}
