package museum.foyer.knowledge.tables;

import java.util.regex.Pattern;

/**
 * Keeps spreadsheets from calculating what a text only says: a text that would begin a formula gets
 * an apostrophe in front, as OWASP advises, and loses it when it comes back. A text that begins
 * with apostrophes and then so gets one more, so that every text comes back as it was.
 */
final class HarmlessCell {

  /** Half and full width: East Asian spreadsheets take both for the same. */
  private static final Pattern FORMULA = Pattern.compile("(?s)'*[=+\\-@\\t\\r\\n＝＋－＠].*");

  private static final String APOSTROPHE = "'";

  private HarmlessCell() {}

  static String write(String text) {
    return FORMULA.matcher(text).matches() ? APOSTROPHE + text : text;
  }

  static String read(String cell) {
    return cell.startsWith(APOSTROPHE) && FORMULA.matcher(cell).matches()
        ? cell.substring(1)
        : cell;
  }
}
