package museum.foyer.knowledge.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.PreventFurtherStepsException;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import museum.foyer.knowledge.Kind;
import museum.foyer.knowledge.Museum;
import museum.foyer.knowledge.Status;
import museum.foyer.knowledge.items.Byline;
import museum.foyer.knowledge.items.Change;
import museum.foyer.knowledge.items.Items;
import museum.foyer.knowledge.items.NewItem;
import museum.foyer.knowledge.items.Revision;
import museum.foyer.knowledge.items.Revisions;
import museum.foyer.knowledge.items.WorkingCopy;
import museum.foyer.knowledge.tables.Mode;
import museum.foyer.platform.PostgresResource;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** One life of a database: the sample at first, then the museum's own file. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, restrictToAnnotatedClass = true)
@Tag("database")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ImportAtStartTest {

  private static final Path HARBOUR = Path.of("src/test/resources/museums/harbour.yaml");
  private static final Path ORANGERIE = Path.of("src/test/resources/museums/orangerie.yaml");

  @Inject Items items;
  @Inject KnowledgeImport imports;
  @Inject Revisions revisions;

  @Test
  @Order(1)
  void aNewDatabaseIsGivenTheSampleMuseum() {
    assertThat(items.museum()).map(Museum::city).contains("Port-Sarrelle");
  }

  @Test
  @Order(2)
  void theConfiguredFileTakesOver() {
    start(Optional.of(HARBOUR));
    assertThat(items.museum()).map(Museum::city).contains("Minato-no-hama");
  }

  @Test
  @Order(3)
  void aRestartWithTheSameFileImportsNothing() {
    long edition = items.edition();
    start(Optional.of(HARBOUR));
    assertThat(items.edition()).isEqualTo(edition);
  }

  @Test
  @Order(4)
  void aRestartWithoutAFileLeavesTheMuseumAlone() {
    long edition = items.edition();
    start(Optional.empty());
    assertThat(items.edition()).isEqualTo(edition);
  }

  @Test
  @Order(5)
  void aRunOfTheCommandLeavesTheMuseumToIt() {
    start(Optional.of(ORANGERIE), "import", "other.yaml");
    assertThat(items.museum()).map(Museum::city).contains("Minato-no-hama");
  }

  @Test
  @Order(6)
  void aFileWithErrorsStopsTheStartAndChangesNothing(@TempDir Path folder) throws IOException {
    // Given
    long edition = items.edition();
    String broken = Files.readString(ORANGERIE).replace("venue: orangerie", "venue: louvre");
    Path file = Files.writeString(folder.resolve("orangerie.yaml"), broken);

    // When
    PreventFurtherStepsException refusal =
        catchThrowableOfType(PreventFurtherStepsException.class, () -> start(Optional.of(file)));

    // Then
    assertThat(refusal.getExitCode()).isNotZero();
    assertThat(refusal.getMessage().lines())
        .hasSize(3)
        .allMatch(line -> line.contains("no published venue has the key 'louvre'"));
    assertThat(items.edition()).isEqualTo(edition);
    assertThat(items.museum()).map(Museum::city).contains("Minato-no-hama");
  }

  @Test
  @Order(7)
  void whatStaffChangedAfterTheFileIsNotUndoneByARestart() {
    // Given
    rename("Foyer-hama");

    // When
    start(Optional.of(HARBOUR));

    // Then
    assertThat(items.museum()).map(Museum::city).contains("Foyer-hama");
  }

  @Test
  @Order(8)
  void whatStaffImportedAfterTheFileIsNotUndoneByARestart() throws IOException {
    // Given
    imports.apply(imports.plan(wholeFile(ORANGERIE)), Byline.of("ana"));

    // When
    start(Optional.of(HARBOUR));

    // Then
    assertThat(items.museum()).map(Museum::city).contains("Paris");
  }

  @Test
  @Order(9)
  void anImportOfStaffIsDoneAlsoIfItIsTheFileOfTheStart() throws IOException {
    // When
    imports.apply(imports.plan(wholeFile(HARBOUR)), Byline.of("ana"));

    // Then
    assertThat(items.museum()).map(Museum::city).contains("Minato-no-hama");
  }

  @Test
  @Order(10)
  void aPlanLikeAnEarlierOneIsDoneAgain() throws IOException {
    // Given
    ImportPlan earlier = imports.plan(wholeFile(ORANGERIE));
    imports.apply(earlier, Byline.of("ana"));
    imports.apply(imports.plan(wholeFile(HARBOUR)), Byline.of("ana"));

    // When
    imports.apply(imports.plan(wholeFile(ORANGERIE)), Byline.of("ana"));

    // Then
    assertThat(items.museum()).map(Museum::city).contains("Paris");
  }

  @Test
  @Order(11)
  void anotherFileIsImportedAtStart(@TempDir Path folder) throws IOException {
    // Given
    String changed = Files.readString(HARBOUR).replace("Minato-no-hama", "Minato-machi");

    // When
    start(Optional.of(Files.writeString(folder.resolve("harbour.yaml"), changed)));

    // Then
    assertThat(items.museum()).map(Museum::city).contains("Minato-machi");
  }

  /** As staff do it: a revision, published at once. */
  private void rename(String city) {
    WorkingCopy museum = QuarkusTransaction.requiringNew().call(this::museum);
    ObjectNode body = museum.latest().body().deepCopy();
    revisions.write(
        new Change(
            new NewItem(
                Kind.MUSEUM,
                museum.key(),
                Status.PUBLISHED,
                museum.latest().validity(),
                body.put("city", city)),
            OptionalInt.of(museum.latest().number()),
            museum.schedule(),
            Revision.Act.PUBLISHED,
            Byline.of("ana")));
  }

  private WorkingCopy museum() {
    String key =
        revisions.published().stream()
            .filter(item -> item.kind() == Kind.MUSEUM)
            .findFirst()
            .orElseThrow()
            .key();
    return revisions.find(Kind.MUSEUM, key);
  }

  private static ImportRequest wholeFile(Path file) throws IOException {
    return new ImportRequest(
        ImportRequest.Format.KNOWLEDGE_FILE,
        Optional.empty(),
        Mode.MERGE,
        Optional.empty(),
        Files.readAllBytes(file));
  }

  private void start(Optional<Path> file, String... arguments) {
    new ImportAtStart(() -> file, imports, items, arguments).run(new StartupEvent());
  }
}
