package museum.foyer.knowledge.tables;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The text of a CSV file, whatever it was saved as. UTF-8 is never mistaken: hardly any text of
 * another encoding is valid UTF-8. What is not is read as Windows-1252, of which Latin-1 is a part,
 * the only other encoding Western spreadsheets save CSV in.
 *
 * @param encoding for the report
 */
record CsvText(String text, String encoding) {

  private static final byte[] UTF_16_LITTLE = {(byte) 0xFF, (byte) 0xFE};
  private static final byte[] UTF_16_BIG = {(byte) 0xFE, (byte) 0xFF};
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final String BOM = "\uFEFF";

  /**
   * @param sheet the name under which a refusal is told
   */
  static CsvText of(byte[] bytes, String sheet) {
    CsvText text = decoded(bytes, sheet);
    if (text.text().indexOf('\0') >= 0) {
      throw Grid.refusal(sheet, 1, "not a CSV text: save the table as CSV in UTF-8");
    }
    return text;
  }

  private static CsvText decoded(byte[] bytes, String sheet) {
    Optional<Charset> marked =
        startsWith(bytes, UTF_16_LITTLE)
            ? Optional.of(StandardCharsets.UTF_16LE)
            : startsWith(bytes, UTF_16_BIG)
                ? Optional.of(StandardCharsets.UTF_16BE)
                : Optional.empty();
    for (Charset charset :
        marked.map(List::of).orElseGet(() -> List.of(StandardCharsets.UTF_8, WINDOWS))) {
      try {
        String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        return new CsvText(
            text.startsWith(BOM) ? text.substring(BOM.length()) : text, charset.name());
      } catch (CharacterCodingException e) {
        // the next one, or the refusal below
      }
    }
    throw Grid.refusal(sheet, 1, "of an unknown encoding: save the table as CSV in UTF-8");
  }

  private static boolean startsWith(byte[] bytes, byte[] mark) {
    return bytes.length >= mark.length && bytes[0] == mark[0] && bytes[1] == mark[1];
  }
}
