/**
 * A museum's knowledge as tables: one a section, one row an item, as CSV and as a spreadsheet.
 * Knows cells, columns and what spreadsheets make of them; what a value means is for {@code
 * knowledge.rules}, which sees the same tree whatever it was written in.
 */
package museum.foyer.knowledge.tables;
