package museum.foyer.knowledge.tables;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import museum.foyer.knowledge.Language;
import museum.foyer.knowledge.rules.KnowledgeSchema;

/**
 * The columns of a table, which follow from the schema: one for each value an item may hold, so
 * that a new field of the knowledge file is a new column without a line of code.
 */
final class Layout {

  /** Of an exception: the key of the venue whose hours it is about. */
  static final String VENUE = "venue";

  /** Room for new questions beside those that are there. */
  private static final int QUESTIONS = 4;

  private static final int MOST_QUESTIONS = 100;
  private static final List<String> LANGUAGES =
      Stream.of(Language.values()).map(Language::tag).toList();

  private final KnowledgeSchema schema;
  private final Collection<String> languages;
  private final int questions;
  private final List<Column> plain = new ArrayList<>();
  private final List<Column> texts = new ArrayList<>();

  private Layout(KnowledgeSchema schema, Collection<String> languages, int questions) {
    this.schema = schema;
    this.languages = languages;
    this.questions = questions;
  }

  /** Every column a table may have. */
  static List<Column> all(Table table, KnowledgeSchema schema) {
    return new Layout(schema, LANGUAGES, MOST_QUESTIONS).columns(table);
  }

  /** The columns in which these items can be written, and new ones beside them. */
  static List<Column> of(
      Table table, KnowledgeSchema schema, Collection<String> promised, List<ObjectNode> items) {
    // a question stands for all of its language: twelve hundred columns would be looked at else
    List<Column> used =
        all(table, schema).stream()
            .filter(column -> column.number() <= 1)
            .filter(column -> items.stream().anyMatch(item -> !column.in(item).isMissingNode()))
            .toList();
    List<String> languages =
        LANGUAGES.stream()
            .filter(tag -> promised.contains(tag) || used.stream().anyMatch(c -> isIn(tag, c)))
            .toList();
    int questions =
        items.stream()
            .flatMap(item -> item.path("translations").valueStream())
            .mapToInt(wording -> wording.path("questions").size())
            .reduce(QUESTIONS, Math::max);
    return new Layout(schema, languages, questions).columns(table);
  }

  private static boolean isIn(String tag, Column column) {
    return column.path().contains(tag);
  }

  private List<Column> columns(Table table) {
    JsonNode section = schema.property(schema.root(), table.section().title());
    JsonNode item = schema.item(section);
    if (table == Table.EXCEPTIONS) {
      plain.add(new Column(VENUE, List.of(VENUE), 0, Form.TEXT, item));
      item = schema.item(schema.property(schema.property(item, "hours"), "exceptions"));
    }
    walk(item, List.of());
    // texts are long: what can be seen at a glance comes first
    return Stream.concat(plain.stream(), texts.stream()).toList();
  }

  private void walk(JsonNode object, List<String> path) {
    List<String> names = new ArrayList<>();
    object.path("properties").fieldNames().forEachRemaining(names::add);
    boolean byLanguage = LANGUAGES.equals(names);
    for (String name : byLanguage ? languages : names) {
      JsonNode wanted = schema.property(object, name);
      List<String> deeper = Stream.concat(path.stream(), Stream.of(name)).toList();
      if (wanted.has("properties")) {
        walk(wanted, deeper);
      } else {
        boolean text = deeper.stream().anyMatch(LANGUAGES::contains);
        column(wanted, deeper, text ? texts : plain);
      }
    }
  }

  private void column(JsonNode wanted, List<String> path, List<Column> columns) {
    JsonNode item = schema.item(wanted);
    if (path.get(path.size() - 1).equals("questions")) {
      for (int number = 1; number <= questions; number++) {
        String title = "question." + path.get(1) + "." + number;
        columns.add(new Column(title, path, number, Form.TEXT, item));
      }
    } else {
      columns.add(new Column(title(path), path, 0, Form.of(wanted, item), item));
    }
  }

  /** The translations of a FAQ entry are named like all other texts: {@code answer.fr}. */
  private static String title(List<String> path) {
    return path.get(0).equals("translations")
        ? path.get(2) + "." + path.get(1)
        : String.join(".", path);
  }

  static List<String> languages(JsonNode museum) {
    return StreamSupport.stream(museum.path("languages").spliterator(), false)
        .map(JsonNode::asText)
        .toList();
  }
}
