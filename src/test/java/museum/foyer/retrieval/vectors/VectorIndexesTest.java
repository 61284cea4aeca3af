package museum.foyer.retrieval.vectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Set;
import museum.foyer.knowledge.Language;
import museum.foyer.platform.Database;
import museum.foyer.retrieval.RetrievalProfile;
import museum.foyer.retrieval.vectors.RetrievalConfig.Choice;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(RetrievalProfile.class)
class VectorIndexesTest {

  @Inject Database database;
  @Inject Publishing publishing;

  @Test
  void theEmbeddedDatabaseKeepsVectorsInMemory() {
    assertThat(chosen(Choice.AUTO, true)).isInstanceOf(InMemoryVectorIndex.class);
    assertThat(chosen(Choice.MEMORY, false)).isInstanceOf(InMemoryVectorIndex.class);
  }

  @Test
  void aConfiguredDatabaseWithoutPgvectorStopsTheStartWithOneLine() {
    assumeTrue(
        publishing.number("select count(*) from pg_available_extensions where name = 'vector'")
            == 0,
        "the database has pgvector");
    assertThatThrownBy(() -> chosen(Choice.AUTO, false))
        .isInstanceOf(VectorExtensionException.class)
        .message()
        .matches("the database has no pgvector: install the package postgresql-\\d+-pgvector .*")
        .doesNotContain("\n");
  }

  private VectorIndex chosen(Choice choice, boolean embedded) {
    RetrievalConfig config =
        new RetrievalConfig() {
          @Override
          public Choice vectorIndex() {
            return choice;
          }

          @Override
          public Set<Language> embeddingLanguages() {
            return Set.of();
          }
        };
    return new VectorIndexes().vectorIndex(config, embedded, database);
  }
}
