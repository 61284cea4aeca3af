package museum.foyer.knowledge.rules;

/**
 * Where a value stands, for the one who has to put it right. In the order in which their readers
 * would look for them: the file's own places first.
 */
public sealed interface Place extends Comparable<Place> {

  /** First what is to be compared of two places of one file. */
  long order();

  @Override
  default int compareTo(Place other) {
    return Long.compare(order(), other.order());
  }

  /**
   * A place in a text.
   *
   * @param line from 1
   * @param column from 1, in characters
   */
  record Position(int line, int column) implements Place {

    public static final Position START = new Position(1, 1);

    /** The place after this much of a text. */
    public static Position after(String text) {
      int lines = (int) text.chars().filter(c -> c == '\n').count();
      int start = text.lastIndexOf('\n') + 1;
      return new Position(lines + 1, text.codePointCount(start, text.length()) + 1);
    }

    @Override
    public long order() {
      return ((long) line << Integer.SIZE) + column;
    }

    @Override
    public String toString() {
      return line + ":" + column;
    }
  }

  /**
   * A cell of a table.
   *
   * @param row from 1, as spreadsheets count: the names of the columns stand in row 1
   * @param column its name in row 1; empty for a whole row
   */
  record Cell(String sheet, int row, String column) implements Place {

    @Override
    public long order() {
      return (long) row << Integer.SIZE;
    }

    @Override
    public String toString() {
      return sheet + ", row " + row + (column.isEmpty() ? "" : ", column " + column);
    }
  }

  /** What Foyer holds already, beside the file that was read. */
  record Held(String section, String key) implements Place {

    @Override
    public long order() {
      return Long.MAX_VALUE;
    }

    @Override
    public String toString() {
      return "already known " + section + " '" + key + "'";
    }
  }
}
