package museum.foyer.knowledge.tables;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import museum.foyer.knowledge.exchange.KnowledgeExport;
import museum.foyer.knowledge.exchange.KnowledgeFile;
import museum.foyer.knowledge.items.NewItem;
import museum.foyer.knowledge.rules.Findings;
import museum.foyer.knowledge.rules.KnowledgeCheck;
import museum.foyer.knowledge.rules.KnowledgeSchema;
import museum.foyer.knowledge.rules.KnowledgeTree;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is exported and imported again is what it was. */
class TablesTest {

  private static final KnowledgeSchema SCHEMA = KnowledgeSchema.load();
  private static final List<String> MUSEUMS =
      List.of(
          "/sample/museum.yaml",
          "/museums/orangerie.yaml",
          "/museums/harbour.yaml",
          "/museums/citadel.yaml",
          "/museums/changing.yaml",
          "/museums/observatory.yaml",
          "/museums/paper-mill.yaml");

  static Stream<Arguments> tables() {
    return MUSEUMS.stream()
        .flatMap(museum -> Stream.of(Table.values()).map(table -> Arguments.of(museum, table)));
  }

  @ParameterizedTest
  @MethodSource("tables")
  void comeBackFromCsvAsTheyWere(String museum, Table table) throws IOException {
    for (char separator : new char[] {',', ';', '\t'}) {
      for (Mode mode : Mode.values()) {
        // Given
        List<NewItem> items = items(museum);
        ObjectNode tree = tree(items);

        // When
        byte[] file = new Tables(SCHEMA).csv(table, tree, separator);
        Findings findings = new Findings();
        new Tables(SCHEMA).readCsv(file, table, mode, tree, findings);

        // Then
        assertThat(KnowledgeCheck.items(tree, SCHEMA, findings)).isEqualTo(items);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("tables")
  void comeBackFromASpreadsheetAsTheyWere(String museum, Table table) throws IOException {
    for (Mode mode : Mode.values()) {
      // Given
      List<NewItem> items = items(museum);
      ObjectNode tree = tree(items);

      // When
      byte[] file = new Tables(SCHEMA).xlsx(table, tree);
      Findings findings = new Findings();
      new Tables(SCHEMA).readXlsx(file, table, mode, tree, findings);

      // Then
      assertThat(KnowledgeCheck.items(tree, SCHEMA, findings)).isEqualTo(items);
    }
  }

  @ParameterizedTest
  @MethodSource("tables")
  void comeBackIntoAMuseumThatHasNoneOfThem(String museum, Table table) throws IOException {
    // Given
    List<NewItem> items = items(museum);
    ObjectNode tree = tree(items);
    byte[] file = new Tables(SCHEMA).csv(table, tree, ',');
    if (table == Table.EXCEPTIONS) {
      tree.path("venues").forEach(v -> ((ObjectNode) v.path("hours")).remove("exceptions"));
    } else {
      tree.remove(table.section().title());
    }

    // When
    Findings findings = new Findings();
    new Tables(SCHEMA).readCsv(file, table, Mode.MERGE, tree, findings);

    // Then
    assertThat(KnowledgeCheck.items(tree, SCHEMA, findings))
        .containsExactlyInAnyOrderElementsOf(items);
  }

  static Stream<String> museums() {
    return MUSEUMS.stream();
  }

  @ParameterizedTest
  @MethodSource("museums")
  void aWholeMuseumComesBackFromYamlAndJson(String museum) throws IOException {
    // Given
    List<NewItem> items = items(museum);

    // When
    String yaml = KnowledgeExport.yaml(tree(items));
    String json = KnowledgeExport.json(tree(items));

    // Then
    assertThat(read(yaml)).isEqualTo(items);
    assertThat(read(json)).isEqualTo(items);
  }

  private static List<NewItem> items(String museum) throws IOException {
    try (InputStream in = TablesTest.class.getResourceAsStream(museum)) {
      return KnowledgeFile.read(in).items();
    }
  }

  private static List<NewItem> read(String text) throws IOException {
    return KnowledgeFile.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
        .items();
  }

  private static ObjectNode tree(List<NewItem> items) {
    return new KnowledgeTree(SCHEMA).of(items);
  }
}
