package museum.foyer.knowledge.tables;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/** CSV as RFC 4180 describes it, and as spreadsheets of all countries save it. */
final class CsvFile {

  private static final Map<Character, String> SEPARATORS =
      Map.of(',', "comma", ';', "semicolon", '\t', "tab");

  /** Excel's own first line, which names the separator and is no row. */
  private static final Pattern SEP = Pattern.compile("\\Asep=([,;\\t])\\r?\\n?");

  /** Without it Excel takes UTF-8 for Windows-1252. */
  private static final String BOM = "\uFEFF";

  private CsvFile() {}

  static Grid read(byte[] bytes, String sheet) {
    CsvText decoded = CsvText.of(bytes, sheet);
    Matcher sep = SEP.matcher(decoded.text());
    boolean named = sep.find();
    char separator = named ? sep.group(1).charAt(0) : separator(decoded.text());
    String table = named ? decoded.text().substring(sep.end()) : decoded.text();
    String reading = decoded.encoding() + ", separated by " + SEPARATORS.get(separator);
    return new Grid(sheet, reading, rows(table, separator, sheet));
  }

  static String write(List<List<String>> rows, char separator) {
    StringBuilder text = new StringBuilder(BOM);
    try (CSVPrinter printer =
        new CSVPrinter(text, CSVFormat.RFC4180.builder().setDelimiter(separator).get())) {
      for (List<String> row : rows) {
        printer.printRecord(row.stream().map(HarmlessCell::write));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a StringBuilder takes every text", e);
    }
    return text.toString();
  }

  private static List<Grid.Row> rows(String table, char separator, String sheet) {
    List<Grid.Row> rows = new ArrayList<>();
    CSVFormat format =
        CSVFormat.RFC4180.builder().setDelimiter(separator).setIgnoreEmptyLines(false).get();
    try (CSVParser parser = CSVParser.parse(new StringReader(table), format)) {
      for (CSVRecord record : parser) {
        int number = rows.size() + 1;
        int longest = record.stream().mapToInt(String::length).max().orElse(0);
        Grid.refuseTooLarge(sheet, number, record.size(), longest);
        rows.add(
            new Grid.Row(
                number,
                record.stream().<Raw>map(text -> new Raw.Text(HarmlessCell.read(text))).toList()));
      }
    } catch (CSVException | UncheckedIOException e) {
      throw Grid.refusal(sheet, rows.size() + 1, "quotes do not match in this row or before it");
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory can be read", e);
    }
    return rows;
  }

  /** The one most often in the first row, outside quotes; a comma if there is none. */
  private static char separator(String text) {
    boolean quoted = false;
    int[] counts = new int[Character.MAX_VALUE + 1];
    for (char c : text.toCharArray()) {
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == '\n' || c == '\r')) {
        break;
      } else if (!quoted) {
        counts[c]++;
      }
    }
    return List.of(',', ';', '\t').stream()
        .max(Comparator.comparingInt(separator -> counts[separator]))
        .filter(separator -> counts[separator] > 0)
        .orElse(',');
  }
}
