package museum.foyer.knowledge.tables;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** A workbook of one sheet that is read: the one of the table's name, else the first to be seen. */
final class XlsxFile {

  /** Spreadsheets calculate with 15 digits: 12.1 may be stored as 12.099999999999999. */
  private static final MathContext DIGITS = new MathContext(15);

  /** About a line of an answer. */
  private static final double WIDTH = 24;

  private XlsxFile() {}

  static Grid read(byte[] bytes, String title) {
    ZipBounds.check(bytes, title);
    try (ReadableWorkbook workbook =
        new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, true))) {
      Sheet sheet =
          sheet(workbook, title)
              .orElseThrow(() -> Grid.refusal(title, 1, "the workbook has no sheet to be seen"));
      return new Grid(sheet.getName(), "sheet " + sheet.getName(), rows(sheet, workbook));
    } catch (IOException | ExcelReaderException | UncheckedIOException e) {
      throw Grid.refusal(title, 1, "the file is not a spreadsheet: save it as XLSX");
    }
  }

  static byte[] write(List<List<String>> rows, String title) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "Foyer", null)) {
      Worksheet sheet = workbook.newWorksheet(title);
      sheet.freezePane(1, 1);
      for (int r = 0; r < rows.size(); r++) {
        List<String> row = rows.get(r);
        for (int c = 0; c < row.size(); c++) {
          if (!row.get(c).isEmpty()) {
            sheet.inlineString(r, c, XlsxText.write(HarmlessCell.write(row.get(c))));
          }
        }
      }
      for (int c = 0; c < rows.get(0).size(); c++) {
        sheet.width(c, WIDTH);
        // as text: what is typed later is not turned into a date or a number
        sheet.style(c).format("@").set();
        sheet.style(0, c).bold().set();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("memory takes every workbook", e);
    }
    return bytes.toByteArray();
  }

  private static Optional<Sheet> sheet(ReadableWorkbook workbook, String title) {
    return workbook
        .getSheets()
        .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
        .min(
            Comparator.comparing((Sheet sheet) -> !sheet.getName().equalsIgnoreCase(title))
                .thenComparing(Sheet::getIndex));
  }

  private static List<Grid.Row> rows(Sheet sheet, ReadableWorkbook workbook) throws IOException {
    List<Grid.Row> rows = new ArrayList<>();
    try (Stream<Row> stream = sheet.openStream()) {
      for (Row row : (Iterable<Row>) stream::iterator) {
        Grid.refuseTooLarge(sheet.getName(), row.getRowNum(), row.getCellCount(), 0);
        List<Raw> cells = new ArrayList<>();
        for (int c = 0; c < row.getCellCount(); c++) {
          cells.add(raw(row.getCell(c), workbook.isDate1904()));
        }
        int longest =
            cells.stream()
                .mapToInt(cell -> cell instanceof Raw.Text text ? text.text().length() : 0)
                .max()
                .orElse(0);
        Grid.refuseTooLarge(sheet.getName(), row.getRowNum(), row.getCellCount(), longest);
        rows.add(new Grid.Row(row.getRowNum(), cells));
      }
    }
    return rows;
  }

  private static Raw raw(Cell cell, boolean from1904) {
    if (cell == null) {
      return Raw.NOTHING;
    }
    return switch (cell.getType()) {
      case EMPTY -> Raw.NOTHING;
      case STRING -> new Raw.Text(HarmlessCell.read(XlsxText.read(cell.asString())));
      case BOOLEAN -> new Raw.YesNo(cell.asBoolean());
      case NUMBER -> number(cell, from1904);
      case FORMULA -> new Raw.Unreadable("holds a formula: paste its value instead");
      case ERROR -> new Raw.Unreadable("holds the error " + cell.getRawValue());
    };
  }

  private static Raw number(Cell cell, boolean from1904) {
    String format = Optional.ofNullable(cell.getDataFormatString()).orElse("");
    BigDecimal number = cell.asNumber().round(DIGITS);
    BigDecimal days = from1904 ? BigDecimal.valueOf(SpreadsheetDates.FROM_1904) : BigDecimal.ZERO;
    return new Raw.Number(
        SpreadsheetDates.isDate(format) && number.compareTo(BigDecimal.ONE) >= 0
            ? number.add(days)
            : number,
        format);
  }
}
