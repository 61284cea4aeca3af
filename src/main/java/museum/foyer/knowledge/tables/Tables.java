package museum.foyer.knowledge.tables;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import museum.foyer.knowledge.rules.Findings;
import museum.foyer.knowledge.rules.KnowledgeSchema;

/** Door to a museum's knowledge as tables. */
public final class Tables {

  /** The rows of a section, in the tree of the knowledge file. */
  interface Rows {

    /** Writes the rows of a table into the tree. */
    void read(List<Grid.Row> rows, Mode mode, TableReader reader);
  }

  private final KnowledgeSchema schema;

  public Tables(KnowledgeSchema schema) {
    this.schema = schema;
  }

  /**
   * @param tree the museum's knowledge, of the shape of the knowledge file
   * @param separator a comma, a semicolon or a tab
   */
  public byte[] csv(Table table, JsonNode tree, char separator) {
    return CsvFile.write(rows(table, tree), separator).getBytes(StandardCharsets.UTF_8);
  }

  public byte[] xlsx(Table table, JsonNode tree) {
    return XlsxFile.write(rows(table, tree), table.title());
  }

  /**
   * Writes what a CSV file says into the tree, and nothing else.
   *
   * @param findings learns where everything in the table is, and what cannot be read
   * @return how the file was understood, for the report
   */
  public String readCsv(byte[] file, Table table, Mode mode, ObjectNode tree, Findings findings) {
    return read(CsvFile.read(file, table.title()), table, mode, tree, findings);
  }

  /** The same for a spreadsheet. */
  public String readXlsx(byte[] file, Table table, Mode mode, ObjectNode tree, Findings findings) {
    return read(XlsxFile.read(file, table.title()), table, mode, tree, findings);
  }

  private String read(Grid grid, Table table, Mode mode, ObjectNode tree, Findings findings) {
    Header header = Header.of(grid, Layout.all(table, schema));
    Rows rows = table == Table.EXCEPTIONS ? new ExceptionRows(tree) : new ItemRows(table, tree);
    TableReader reader = new TableReader(grid.sheet(), header, findings);
    rows.read(grid.rows().subList(1, grid.rows().size()), mode, reader);
    return grid.reading();
  }

  private List<List<String>> rows(Table table, JsonNode tree) {
    List<ObjectNode> items =
        table == Table.EXCEPTIONS ? ExceptionRows.of(tree) : ItemRows.of(table, tree);
    List<Column> columns = Layout.of(table, schema, Layout.languages(tree.path("museum")), items);
    List<List<String>> rows = new ArrayList<>();
    rows.add(columns.stream().map(Column::title).toList());
    for (ObjectNode item : items) {
      rows.add(columns.stream().map(c -> new CellValue(c).write(c.in(item))).toList());
    }
    return rows;
  }
}
