package museum.foyer.knowledge.tables;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import museum.foyer.knowledge.rules.KnowledgeSchema;

/**
 * Values as cells and back. A cell that may mean two things is refused; what is only written as
 * another country writes it is understood.
 */
final class CellValue {

  /** A cell that cannot be read as what its column wants, with words for its author. */
  static final class UnreadableCell extends Exception {
    UnreadableCell(String message) {
      super(message);
    }
  }

  /** No hours at all, where a list of hours is wanted. */
  private static final String CLOSED = "closed";

  private static final String HOURS = "hours";
  private static final String JOINT = "; ";

  /** A comma before one or two digits is a decimal one everywhere; before three it may not be. */
  private static final Pattern DECIMAL_COMMA = Pattern.compile("[0-9]{1,7},[0-9]{1,2}");

  private static final Pattern WHOLE = Pattern.compile("-?(?:0|[1-9][0-9]{0,8})");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Column column;

  CellValue(Column column) {
    this.column = column;
  }

  String write(JsonNode value) {
    return switch (column.form()) {
      case NESTED -> value.isMissingNode() ? "" : value.toString();
      case LIST -> value.isMissingNode() ? "" : list(value);
      default -> value.asText("");
    };
  }

  /** Empty where nothing is written. */
  Optional<JsonNode> read(Raw raw) throws UnreadableCell {
    if (raw.blank()) {
      return Optional.empty();
    }
    if (raw instanceof Raw.Unreadable unreadable) {
      throw new UnreadableCell(unreadable.why());
    }
    if (raw instanceof Raw.Number number) {
      return Optional.of(number(number));
    }
    if (raw instanceof Raw.YesNo yesNo) {
      return Optional.of(
          column.form() == Form.YES_NO
              ? BooleanNode.valueOf(yesNo.yes())
              : TextNode.valueOf(String.valueOf(yesNo.yes())));
    }
    return Optional.of(text(((Raw.Text) raw).text()));
  }

  private JsonNode text(String text) throws UnreadableCell {
    return switch (column.form()) {
      case WHOLE_NUMBER -> whole(text, column.title());
      case YES_NO -> yesNo(text.strip().toLowerCase(Locale.ROOT));
      case MONEY ->
          TextNode.valueOf(
              DECIMAL_COMMA.matcher(text.strip()).matches()
                  ? text.strip().replace(',', '.')
                  : text.strip());
      case DAY, TIME -> TextNode.valueOf(text.strip());
      case LIST -> list(text.strip());
      case NESTED -> json(text);
      case TEXT -> TextNode.valueOf(text);
    };
  }

  private JsonNode number(Raw.Number raw) throws UnreadableCell {
    BigDecimal number = raw.number();
    boolean date = SpreadsheetDates.isDate(raw.format());
    boolean time = SpreadsheetDates.isTime(raw.format());
    if (column.form() == Form.DAY && date) {
      if (!SpreadsheetDates.saysYear(raw.format())) {
        throw new UnreadableCell("a date without its year: write 2026-12-24 or 12-24 as text");
      }
      return SpreadsheetDates.day(number)
          .map(day -> TextNode.valueOf(day.toString()))
          .orElseThrow(() -> new UnreadableCell("not a whole day: write 2026-12-24 as text"));
    }
    if (column.form() == Form.TIME && time) {
      return SpreadsheetDates.time(number)
          .map(at -> TextNode.valueOf(at.toString()))
          .orElseThrow(
              () -> new UnreadableCell("not a time of whole minutes: write 18:00 as text"));
    }
    if (date || time) {
      throw new UnreadableCell(
          "the spreadsheet has made a date or a time of it: format the cell as text and type it again");
    }
    if (column.form() == Form.DAY || column.form() == Form.TIME || column.form() == Form.YES_NO) {
      throw new UnreadableCell("the number " + number.toPlainString() + " is not what is wanted");
    }
    return text(
        SpreadsheetDates.whole(number) ? number.toBigInteger().toString() : number.toPlainString());
  }

  private static JsonNode yesNo(String text) throws UnreadableCell {
    return switch (text) {
      case "true", "yes" -> BooleanNode.TRUE;
      case "false", "no" -> BooleanNode.FALSE;
      default -> throw new UnreadableCell("must be true or false");
    };
  }

  private static JsonNode whole(String text, String title) throws UnreadableCell {
    if (!WHOLE.matcher(text.strip()).matches()) {
      throw new UnreadableCell(title + " must be a whole number");
    }
    return IntNode.valueOf(Integer.parseInt(text.strip()));
  }

  private String list(JsonNode values) {
    List<String> texts =
        StreamSupport.stream(values.spliterator(), false).map(JsonNode::asText).toList();
    if (texts.isEmpty()) {
      return column.title().equals(HOURS) ? CLOSED : "[]";
    }
    String joined = String.join(JOINT, texts);
    boolean plain =
        texts.stream()
            .allMatch(text -> !text.contains(";") && text.equals(text.strip()) && !text.isEmpty());
    return plain && !joined.startsWith("[") && !joined.equalsIgnoreCase(CLOSED)
        ? joined
        : values.toString();
  }

  private JsonNode list(String text) throws UnreadableCell {
    if (text.startsWith("[")) {
      return json(text);
    }
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    if (column.title().equals(HOURS) && text.equalsIgnoreCase(CLOSED)) {
      return list;
    }
    boolean numbers = KnowledgeSchema.wants(column.wantedItem(), "integer");
    for (String part :
        Stream.of(text.split(";"))
            .map(String::strip)
            .filter(p -> !p.isEmpty())
            .collect(Collectors.toList())) {
      list.add(numbers ? whole(part, column.title()) : TextNode.valueOf(part));
    }
    return list;
  }

  private static JsonNode json(String text) throws UnreadableCell {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new UnreadableCell("not readable JSON, which this column holds");
    }
  }
}
