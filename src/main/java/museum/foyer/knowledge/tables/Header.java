package museum.foyer.knowledge.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The first row of a table: which column each cell below belongs to.
 *
 * @param columns by their place; empty where nothing stands above
 */
record Header(List<Optional<Column>> columns) {

  static Header of(Grid grid, List<Column> known) {
    if (grid.rows().isEmpty()) {
      throw Grid.refusal(grid.sheet(), 1, "the table is empty");
    }
    Map<String, Column> byTitle = new HashMap<>();
    known.forEach(column -> byTitle.put(folded(column.title()), column));
    Grid.Row row = grid.rows().get(0);
    List<Optional<Column>> columns = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Raw cell : row.cells()) {
      if (cell.blank()) {
        columns.add(Optional.empty());
        continue;
      }
      String title = cell instanceof Raw.Text text ? folded(text.text()) : "";
      Column column = byTitle.get(title);
      if (column == null) {
        throw Grid.refusal(
            grid.sheet(),
            row.number(),
            quoted(cell) + " is no column of it; it has " + names(known));
      }
      if (!seen.add(title)) {
        throw Grid.refusal(grid.sheet(), row.number(), quoted(cell) + " is there twice");
      }
      columns.add(Optional.of(column));
    }
    if (seen.isEmpty()) {
      throw Grid.refusal(grid.sheet(), row.number(), "the names of the columns are missing");
    }
    return new Header(List.copyOf(columns));
  }

  private static String folded(String title) {
    return title.strip().toLowerCase(Locale.ROOT);
  }

  private static String quoted(Raw cell) {
    String text = cell instanceof Raw.Text raw ? raw.text().strip() : "a number";
    int end = text.offsetByCodePoints(0, Math.min(40, text.codePointCount(0, text.length())));
    return "'" + text.substring(0, end) + "'";
  }

  /** One of each kind: {@code name.fr} stands for all languages. */
  private static String names(List<Column> known) {
    return known.stream()
        .filter(column -> column.number() <= 1)
        .filter(
            column ->
                column.path().stream()
                    .allMatch(step -> step.length() != 2 || step.equals("fr") || step.equals("on")))
        .map(Column::title)
        .collect(Collectors.joining(", "));
  }
}
