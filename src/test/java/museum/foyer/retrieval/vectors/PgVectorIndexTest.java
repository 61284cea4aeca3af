package museum.foyer.retrieval.vectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.pgvector.PGvector;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import museum.foyer.platform.Database;
import museum.foyer.retrieval.RetrievalProfile;
import museum.foyer.retrieval.vectors.EmbeddingStore.Missing;
import museum.foyer.retrieval.vectors.VectorIndex.Hit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Runs where the database has pgvector, and is reported as skipped where it has not. */
@QuarkusTest
@TestProfile(RetrievalProfile.class)
@Tag("database")
class PgVectorIndexTest extends VectorIndexContract {

  @Override
  VectorIndex index(Database on) {
    assumeTrue(available(), "the database has no pgvector");
    return PgVectorIndex.prepared(on);
  }

  @Test
  void usesAnIndexOnceThereAreMany() {
    // Given
    Random random = new Random(42);
    int many = PgVectorIndex.EXACT_UP_TO + 1_000;
    List<Missing> passages = passages(many);
    List<float[]> vectors = Stream.generate(() -> unit(random)).limit(many).toList();
    // When
    store(passages, vectors);
    execute("analyze passage_embedding");
    // Then
    assertThat(plan()).contains("passage_embedding_hnsw_" + model.id()).doesNotContain("Sort");
    int found = 0;
    for (int i = 0; i < 100; i++) {
      float[] question = unit(random);
      List<Hit> hits = nearest(question, 10);
      double tenth =
          vectors.stream()
              .mapToDouble(v -> -dot(v, question))
              .sorted()
              .skip(9)
              .findFirst()
              .orElseThrow();
      found += (int) hits.stream().filter(hit -> hit.cosine() >= -tenth - 1e-6).count();
    }
    assertThat(found).isGreaterThanOrEqualTo(990);
  }

  @Test
  void dropsTheIndexOfAForgottenModel() {
    // Given
    Random random = new Random(42);
    int many = PgVectorIndex.EXACT_UP_TO + 1;
    store(passages(many), Stream.generate(() -> unit(random)).limit(many).toList());
    // When
    index.forget(model);
    // Then
    assertThat(count("select count(*) from pg_class where relname like 'passage_embedding_hnsw%'"))
        .isZero();
  }

  @Test
  void vectorsWrittenAsArraysStayWhenPgvectorIsEnabledLater() {
    // Given
    execute("alter table passage_embedding alter embedding type real[]");
    List<Missing> passages = passages(2);
    database.transaction(
        c -> EmbeddingStore.add(c, model.id(), passages, List.of(axis(0), axis(1))));
    // When
    index = PgVectorIndex.prepared(database);
    // Then
    assertThat(nearest(axis(1), 1))
        .extracting(Hit::passage)
        .containsExactly(passages.get(1).passage());
  }

  private String plan() {
    return database.transaction(
        connection -> {
          try (PreparedStatement statement =
              connection.prepareStatement("explain " + PgVectorIndex.nearestSql(model, 10))) {
            statement.setObject(1, new PGvector(axis(0)));
            List<String> lines = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
              while (row.next()) {
                lines.add(row.getString(1));
              }
            }
            return String.join("\n", lines);
          }
        });
  }

  private boolean available() {
    return count("select count(*) from pg_available_extensions where name = 'vector'") == 1;
  }

  private long count(String sql) {
    return database.transaction(
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(sql);
              ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
          }
        });
  }
}
