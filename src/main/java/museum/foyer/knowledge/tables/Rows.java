package museum.foyer.knowledge.tables;

import java.util.List;

/** The rows of a section, in the tree of the knowledge file. */
interface Rows {

  /** Writes the rows of a table into the tree. */
  void read(List<Grid.Row> rows, Mode mode, TableReader reader);
}
