package museum.foyer.knowledge.tables;

import java.math.BigDecimal;

/** What a file holds in one cell, before it is known what the column wants. */
sealed interface Raw {

  Raw NOTHING = new Text("");

  record Text(String text) implements Raw {}

  /**
   * @param format with which the spreadsheet shows it; empty if none was chosen
   */
  record Number(BigDecimal number, String format) implements Raw {}

  record YesNo(boolean yes) implements Raw {}

  /**
   * @param why in words for the author of the table
   */
  record Unreadable(String why) implements Raw {}

  default boolean blank() {
    return this instanceof Text text && text.text().isBlank();
  }
}
