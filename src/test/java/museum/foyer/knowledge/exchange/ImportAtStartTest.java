package museum.foyer.knowledge.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkus.runtime.PreventFurtherStepsException;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import museum.foyer.knowledge.Museum;
import museum.foyer.knowledge.items.Items;
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

  private void start(Optional<Path> file, String... arguments) {
    new ImportAtStart(() -> file, imports, items, arguments).run(new StartupEvent());
  }
}
