package museum.foyer.knowledge.tables;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts as cells of a workbook hold them: what XML cannot hold or would change is written {@code
 * _x000D_}, and what looks like that already gets its first underscore written so (ECMA-376,
 * ST_Xstring).
 */
final class XlsxText {

  private static final Pattern TO_ESCAPE =
      Pattern.compile("[\\x00-\\x08\\x0B-\\x1F\\uFFFE\\uFFFF]|_(?=x[0-9A-Fa-f]{4}_)");

  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
  private static final int HEX = 16;

  private XlsxText() {}

  static String write(String text) {
    return TO_ESCAPE
        .matcher(text)
        .replaceAll(found -> String.format("_x%04X_", (int) found.group().charAt(0)));
  }

  static String read(String cell) {
    return ESCAPED
        .matcher(cell)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    String.valueOf((char) Integer.parseInt(found.group(1), HEX))));
  }
}
