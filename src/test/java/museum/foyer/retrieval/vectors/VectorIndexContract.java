package museum.foyer.retrieval.vectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import jakarta.inject.Inject;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import museum.foyer.platform.Database;
import museum.foyer.retrieval.vectors.EmbeddingStore.Missing;
import museum.foyer.retrieval.vectors.VectorIndex.Hit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What both vector indexes promise. */
abstract class VectorIndexContract {

  static final int DIMENSION = 8;

  @Inject Database database;

  VectorIndex index;
  EmbeddingModel model;

  abstract VectorIndex index(Database on);

  @BeforeEach
  void empty() {
    index = index(database);
    clear();
    model = database.transaction(c -> EmbeddingStore.of(c, "contract", DIMENSION));
  }

  @AfterEach
  void clear() {
    execute("truncate passage_entry, lexeme, embedding_model restart identity cascade");
  }

  @Test
  void findsTheNearestFirstWithItsCosine() {
    // Given
    List<Missing> passages = passages(3);
    store(passages, List.of(axis(0), between(0, 1), axis(1)));
    // When
    List<Hit> hits = nearest(axis(0), 3);
    // Then
    assertThat(hits).extracting(Hit::passage).containsExactlyElementsOf(ids(passages));
    assertThat(hits.get(0).cosine()).isCloseTo(1, within(1e-6));
    assertThat(hits.get(1).cosine()).isCloseTo(Math.sqrt(0.5), within(1e-6));
    assertThat(hits.get(2).cosine()).isCloseTo(0, within(1e-6));
  }

  @Test
  void keepsToTheLimit() {
    store(passages(3), List.of(axis(0), axis(1), axis(2)));
    assertThat(nearest(axis(1), 2)).hasSize(2);
  }

  @Test
  void findsNothingInAnEmptySet() {
    assertThat(nearest(axis(0), 5)).isEmpty();
  }

  @Test
  void findsWhatWasAddedAfterTheFirstSearch() {
    // Given
    List<Missing> passages = passages(2);
    store(passages.subList(0, 1), List.of(axis(0)));
    nearest(axis(1), 1);
    // When
    store(passages.subList(1, 2), List.of(axis(1)));
    // Then
    assertThat(nearest(axis(1), 1).get(0).passage()).isEqualTo(passages.get(1).passage());
  }

  @Test
  void losesTheVectorsOfDeletedPassages() {
    // Given
    List<Missing> passages = passages(2);
    store(passages, List.of(axis(0), axis(1)));
    // When
    execute("delete from passage where id = " + passages.get(0).passage());
    execute("update embedding_model set revision = revision + 1");
    refresh();
    // Then
    assertThat(nearest(axis(0), 5))
        .extracting(Hit::passage)
        .containsExactly(passages.get(1).passage());
  }

  @Test
  void neverComparesVectorsOfTwoModels() {
    // Given
    List<Missing> passages = passages(1);
    store(passages, List.of(axis(0)));
    EmbeddingModel other = database.transaction(c -> EmbeddingStore.of(c, "other", 4));
    // When
    List<Hit> hits =
        database.transaction(c -> index.nearest(c, other, new float[] {1, 0, 0, 0}, 5));
    // Then
    assertThat(hits).isEmpty();
    assertThat(nearest(axis(0), 5)).hasSize(1);
  }

  @Test
  void agreesWithSortingByHandOnAThousandVectors() {
    // Given
    Random random = new Random(42);
    List<Missing> passages = passages(1_000);
    List<float[]> vectors = IntStream.range(0, 1_000).mapToObj(i -> unit(random)).toList();
    store(passages, vectors);
    float[] question = unit(random);
    // When
    List<Long> found = nearest(question, 10).stream().map(Hit::passage).toList();
    // Then
    List<Long> sorted =
        IntStream.range(0, 1_000)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -dot(vectors.get(i), question)))
            .limit(10)
            .map(i -> passages.get(i).passage())
            .toList();
    assertThat(found).isEqualTo(sorted);
  }

  List<Hit> nearest(float[] vector, int limit) {
    return database.transaction(c -> index.nearest(c, model, vector, limit));
  }

  List<Missing> passages(int count) {
    execute("insert into passage_entry (kind, key, version) values ('FAQ', 'contract', 1)");
    execute(
        "insert into passage (entry, heading, text, lexemes)"
            + " select (select max(id) from passage_entry), true, 'text', '' from generate_series(1, "
            + count
            + ")");
    return database.transaction(c -> EmbeddingStore.missing(c, model.id(), 0, count));
  }

  void store(List<Missing> passages, List<float[]> vectors) {
    database.transaction(c -> EmbeddingStore.add(c, model.id(), passages, vectors));
    refresh();
  }

  void execute(String sql) {
    database.transaction(
        connection -> {
          try (Statement statement = connection.createStatement()) {
            return statement.execute(sql);
          }
        });
  }

  private void refresh() {
    model =
        database.transaction(EmbeddingStore::all).stream()
            .filter(known -> known.name().equals("contract"))
            .findFirst()
            .orElseThrow();
    index.refresh(model);
  }

  static List<Long> ids(List<Missing> passages) {
    return passages.stream().map(Missing::passage).toList();
  }

  static float[] axis(int number) {
    float[] vector = new float[DIMENSION];
    vector[number] = 1;
    return vector;
  }

  static float[] between(int one, int other) {
    float[] vector = new float[DIMENSION];
    vector[one] = (float) Math.sqrt(0.5);
    vector[other] = (float) Math.sqrt(0.5);
    return vector;
  }

  static float[] unit(Random random) {
    float[] vector = new float[DIMENSION];
    double sum = 0;
    for (int i = 0; i < DIMENSION; i++) {
      vector[i] = (float) random.nextGaussian();
      sum += vector[i] * vector[i];
    }
    for (int i = 0; i < DIMENSION; i++) {
      vector[i] /= (float) Math.sqrt(sum);
    }
    return vector;
  }

  static double dot(float[] one, float[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }
}
