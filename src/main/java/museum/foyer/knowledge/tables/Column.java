package museum.foyer.knowledge.tables;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * A column of a table, for one value of an item.
 *
 * @param title as a colleague reads it: {@code price}, {@code name.fr}, {@code question.fr.2}
 * @param path to the value in the item; to the list of which it is a part where it is numbered
 * @param number of the value in its list, from 1; 0 where the column holds the whole value
 * @param wantedItem what the schema says of the values of a list
 */
record Column(String title, List<String> path, int number, Form form, JsonNode wantedItem) {

  Column {
    path = List.copyOf(path);
  }

  boolean numbered() {
    return number > 0;
  }

  JsonNode in(JsonNode item) {
    JsonNode value = item;
    for (String step : path) {
      value = value.path(step);
    }
    return numbered() ? value.path(number - 1) : value;
  }

  String pointer() {
    return "/" + String.join("/", path);
  }
}
