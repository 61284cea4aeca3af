package museum.foyer.knowledge.tables;

/** What becomes of the rows a table does not have. */
public enum Mode {
  /** They stay as they are. */
  MERGE,
  /** They are retired: the table is all there is of its section. */
  REPLACE
}
