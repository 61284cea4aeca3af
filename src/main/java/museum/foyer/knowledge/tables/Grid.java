package museum.foyer.knowledge.tables;

import java.util.List;
import museum.foyer.knowledge.rules.InvalidKnowledgeFileException;
import museum.foyer.knowledge.rules.Place;

/**
 * A table as it stands in a file.
 *
 * @param sheet its name, to be told with what is wrong in it
 * @param reading how the file was understood: encoding, separator, sheet; for the report
 * @param rows the first one holds the names of the columns
 */
record Grid(String sheet, String reading, List<Row> rows) {

  /** 20,000 entries with room; a spreadsheet of a million rows is a mistake. */
  static final int MOST_ROWS = 50_000;

  /** A hundred questions in each of twelve languages fit. */
  static final int MOST_COLUMNS = 2_000;

  /** The most Excel keeps in a cell; what is longer was cut there or never seen by it. */
  static final int LONGEST_CELL = 32_767;

  /**
   * @param number from 1, as spreadsheets count
   */
  record Row(int number, List<Raw> cells) {

    Row {
      cells = List.copyOf(cells);
    }

    Raw cell(int index) {
      return index < cells.size() ? cells.get(index) : Raw.NOTHING;
    }

    boolean blank() {
      return cells.stream().allMatch(Raw::blank);
    }
  }

  Grid {
    rows = List.copyOf(rows);
  }

  /** To be asked while a file is being read, before all of it is in memory. */
  static void refuseTooLarge(String sheet, int row, int cells, int longest) {
    if (row > MOST_ROWS) {
      throw refusal(sheet, row, "more than " + MOST_ROWS + " rows");
    }
    if (cells > MOST_COLUMNS) {
      throw refusal(sheet, row, "more than " + MOST_COLUMNS + " columns");
    }
    if (longest > LONGEST_CELL) {
      throw refusal(sheet, row, "a cell of more than " + LONGEST_CELL + " characters");
    }
  }

  static InvalidKnowledgeFileException refusal(String sheet, int row, String message) {
    return InvalidKnowledgeFileException.of(new Place.Cell(sheet, row, ""), message);
  }
}
