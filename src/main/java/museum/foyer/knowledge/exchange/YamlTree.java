package museum.foyer.knowledge.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.StringReader;
import java.util.Iterator;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import museum.foyer.knowledge.rules.Findings;
import museum.foyer.knowledge.rules.InvalidKnowledgeFileException;
import museum.foyer.knowledge.rules.KnowledgeSchema;
import museum.foyer.knowledge.rules.Place;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * A YAML text as a JSON tree, with the line of every value. An unquoted word is a number or a
 * boolean only where the schema wants one: {@code on}, {@code no}, {@code 10:00} and {@code 12.50}
 * stay what the author wrote, whatever YAML 1.1 makes of them. Anchors and tags are refused, so
 * that a small file cannot grow large.
 */
final class YamlTree {

  /** The format needs nine levels. */
  private static final int DEPTH = 20;

  /** By far the most frequent reason. */
  private static final String QUOTE = "; a text with : # ? , [ ] { } in it needs quotes";

  private static final Pattern WHOLE_NUMBER = Pattern.compile("-?(?:0|[1-9][0-9]{0,8})");
  private static final Pattern ESCAPE = Pattern.compile("\\\\.");
  private static final Set<String> NOTHING = Set.of("", "~", "null");

  private final Iterator<Event> events;
  private final KnowledgeSchema schema;
  private final Findings findings;

  private YamlTree(Iterator<Event> events, KnowledgeSchema schema, Findings findings) {
    this.events = events;
    this.schema = schema;
    this.findings = findings;
  }

  /**
   * @param findings learns where every value is
   * @throws InvalidKnowledgeFileException if this is not one readable YAML document
   */
  static JsonNode read(String text, KnowledgeSchema schema, Findings findings) {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(Math.max(1, text.length()));
    try {
      Iterator<Event> events = new Yaml(options).parse(new StringReader(asYaml(text))).iterator();
      return new YamlTree(events, schema, findings).document();
    } catch (MarkedYAMLException e) {
      throw refusal(position(e.getProblemMark()), "not YAML: " + e.getProblem() + QUOTE);
    } catch (ReaderException e) {
      throw refusal(
          Place.Position.after(text.substring(0, Math.min(e.getPosition(), text.length()))),
          String.format("a character that cannot be read: U+%04X", e.getCodePoint()));
    } catch (YAMLException e) {
      throw refusal(Place.Position.START, "not YAML: " + e.getMessage());
    }
  }

  /** JSON is YAML 1.1 but for two things: tabs between its words, and {@code \/} within texts. */
  private static String asYaml(String text) {
    if (!text.stripLeading().startsWith("{")) {
      return text;
    }
    return ESCAPE
        .matcher(text.replace('\t', ' '))
        .replaceAll(escape -> Matcher.quoteReplacement(escape.group().replace("\\/", "/")));
  }

  private JsonNode document() {
    next(Event.ID.StreamStart);
    if (!events.hasNext() || !events.next().is(Event.ID.DocumentStart)) {
      throw refusal(Place.Position.START, "the file is empty");
    }
    JsonNode root = value(events.next(), schema.root(), "");
    next(Event.ID.DocumentEnd);
    Event end = events.next();
    if (!end.is(Event.ID.StreamEnd)) {
      throw refusal(position(end.getStartMark()), "a second document: a file holds one museum");
    }
    return root;
  }

  private JsonNode value(Event event, JsonNode wanted, String pointer) {
    Place position = position(event.getStartMark());
    if (!(event instanceof NodeEvent node)
        || event.is(Event.ID.Alias)
        || node.getAnchor() != null) {
      throw refusal(position, "words after & and * are not read: quote the text, or write it out");
    }
    if (depth(pointer) > DEPTH) {
      throw refusal(position, "nested too deeply");
    }
    if (event instanceof ScalarEvent scalar) {
      refuseTag(scalar.getTag(), position);
      return scalar(scalar, wanted, pointer, position);
    }
    refuseTag(((CollectionStartEvent) event).getTag(), position);
    return event instanceof SequenceStartEvent
        ? list(wanted, pointer)
        : mapping((MappingStartEvent) event, wanted, pointer);
  }

  private ArrayNode list(JsonNode wanted, String pointer) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    JsonNode wantedItem = schema.item(wanted);
    for (Event item = events.next(); !item.is(Event.ID.SequenceEnd); item = events.next()) {
      String itemPointer = pointer + "/" + list.size();
      findings.locate(itemPointer, position(item.getStartMark()));
      list.add(value(item, wantedItem, itemPointer));
    }
    return list;
  }

  private ObjectNode mapping(MappingStartEvent start, JsonNode wanted, String pointer) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    if (pointer.isEmpty()) {
      findings.locate(pointer, position(start.getStartMark()));
    }
    for (Event key = events.next(); !key.is(Event.ID.MappingEnd); key = events.next()) {
      Place position = position(key.getStartMark());
      if (!(key instanceof ScalarEvent name) || name.getAnchor() != null || name.getTag() != null) {
        throw refusal(position, "a name must be a plain word");
      }
      member(object, name.getValue(), position, wanted, pointer);
    }
    return object;
  }

  private void member(
      ObjectNode object, String name, Place position, JsonNode wanted, String parent) {
    String pointer = parent + "/" + name.replace("~", "~0").replace("/", "~1");
    boolean twice = object.has(name);
    if (twice) {
      findings.add(
          position,
          pointer,
          "'"
              + name
              + "' is given twice, first in line "
              + ((Place.Position) findings.at(pointer)).line());
    } else {
      findings.locate(pointer, position);
    }
    JsonNode value = value(events.next(), schema.property(wanted, name), pointer);
    if (!twice) {
      object.set(name, value);
    }
  }

  private JsonNode scalar(ScalarEvent event, JsonNode wanted, String pointer, Place position) {
    String text = event.getValue();
    if (event.isPlain()) {
      if (NOTHING.contains(text)) {
        return NullNode.getInstance();
      }
      if (KnowledgeSchema.wants(wanted, "integer") && WHOLE_NUMBER.matcher(text).matches()) {
        return IntNode.valueOf(Integer.parseInt(text));
      }
      if (KnowledgeSchema.wants(wanted, "boolean") && Set.of("true", "false").contains(text)) {
        return BooleanNode.valueOf(Boolean.parseBoolean(text));
      }
    }
    return TextNode.valueOf(text);
  }

  private static Place position(Mark mark) {
    return new Place.Position(mark.getLine() + 1, mark.getColumn() + 1);
  }

  private static long depth(String pointer) {
    return pointer.chars().filter(c -> c == '/').count();
  }

  private static void refuseTag(String tag, Place position) {
    if (tag != null) {
      throw refusal(position, "words after ! are not read: quote the text");
    }
  }

  private static InvalidKnowledgeFileException refusal(Place position, String message) {
    return InvalidKnowledgeFileException.of(position, message);
  }

  private void next(Event.ID expected) {
    Event event = events.next();
    if (!event.is(expected)) {
      throw new IllegalStateException("expected " + expected + ", got " + event);
    }
  }
}
