package museum.foyer.retrieval.vectors;

import static museum.foyer.SampleMuseum.faq;
import static museum.foyer.knowledge.Language.EN;
import static museum.foyer.retrieval.TopicEndpoint.CONFIGURED;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import museum.foyer.SampleMuseum.Faq;
import museum.foyer.platform.Database;
import museum.foyer.retrieval.Passage;
import museum.foyer.retrieval.Passages;
import museum.foyer.retrieval.RetrievalProfile;
import museum.foyer.retrieval.Search;
import museum.foyer.retrieval.TopicEndpoint;
import museum.foyer.retrieval.vectors.EmbeddingStore.Missing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(RetrievalProfile.WithTopics.class)
class EmbeddingJobTest {

  private static final String FORMER = "topics-6";

  private static final Faq TOILETS =
      faq("toilets").says(EN, "On every floor.", "Where are the toilets?", "Is there a washroom?");
  private static final Faq DOGS = faq("dogs").says(EN, "No.", "My dog?");

  @Inject Passages passages;
  @Inject Publishing publishing;
  @Inject EmbeddingJob job;
  @Inject EmbeddingModels models;
  @Inject Database database;
  @Inject ExecutorService executor;

  @BeforeEach
  void embedded() {
    TopicEndpoint.up();
    publishing.publish(TOILETS.published(), DOGS.published());
    publishing.embed(CONFIGURED);
  }

  @Test
  void findsWhatIsNearInMeaningWithoutACommonWord() {
    // When
    List<Passage> found = find("bathroom");
    // Then
    assertThat(found.get(0).key()).isEqualTo("toilets");
    assertThat(found.get(0).arms().vector().orElseThrow()).isGreaterThan(0.99);
    assertThat(found.get(0).score()).isBetween(0.85, 1.0);
  }

  @Test
  void keepsTheVectorsOfUnchangedTexts() {
    // Given
    List<Missing> before = headings();
    // When
    publishing.publish(
        TOILETS
            .says(EN, "On floor 2.", "Where are the toilets?", "Is there a washroom?")
            .published(),
        DOGS.published());
    // Then
    assertThat(before).hasSize(3);
    assertThat(headings()).isEqualTo(before);
    assertThat(vectorless()).allMatch(missing -> missing.text().equals("On floor 2."));
  }

  @Test
  void passesOverWhatAnImportHoldsAndComesBackToIt() {
    // Given
    TopicEndpoint.down(CONFIGURED);
    publishing.publish(
        faq("held").says(EN, "No.", "Held?").published(),
        faq("free").says(EN, "Yes.", "Free?").published());
    // When
    List<Missing> leftBehind = database.transaction(this::embedWhileHeld);
    job.run();
    // Then
    assertThat(leftBehind).isEmpty();
    assertThat(vectorless()).isEmpty();
  }

  /** What can be embedded and is not, while a text is in the hands of an import that is undone. */
  private List<Missing> embedWhileHeld(Connection importing) throws SQLException {
    try (Statement statement = importing.createStatement()) {
      statement.execute("select from passage where text = 'Held?' for update");
    }
    TopicEndpoint.up();
    return CompletableFuture.supplyAsync(
            () -> {
              job.run();
              return vectorless();
            },
            executor)
        .join();
  }

  @Test
  void wordsFindWhatHasNoVectorYet() {
    TopicEndpoint.down(CONFIGURED);
    publishing.publish(
        TOILETS.published(), faq("umbrella").says(EN, "Yes.", "An umbrella?").published());
    assertThat(find("umbrella")).first().extracting(Passage::key).isEqualTo("umbrella");
  }

  @Test
  void anUnreachableModelLeavesWordsToSearchBy() {
    // When
    TopicEndpoint.down(CONFIGURED);
    // Then
    assertThat(find("where is the washroom please"))
        .hasSize(1)
        .allMatch(passage -> passage.arms().vector().isEmpty());
    assertThat(find("bathrooms anywhere")).isEmpty();
  }

  @Test
  void searchesTheFormerSetUntilTheNewOneIsComplete() {
    // Given
    modelChanged();
    job.run();
    assertThat(models.searched().orElseThrow().model().name()).isEqualTo(FORMER);
    assertThat(find("any bathroom")).first().extracting(Passage::key).isEqualTo("toilets");
    // When
    TopicEndpoint.up();
    publishing.embed(CONFIGURED);
    // Then
    assertThat(models.searched().orElseThrow().model().name()).isEqualTo(CONFIGURED);
    assertThat(find("any bathroom")).first().extracting(Passage::key).isEqualTo("toilets");
    assertThat(publishing.number("select count(*) from embedding_model")).isEqualTo(1);
    assertThat(publishing.number("select count(*) from passage_embedding"))
        .isEqualTo(publishing.number("select count(*) from passage"));
  }

  @Test
  void searchesByWordsWhenTheFormerModelIsGoneToo() {
    // Given
    modelChanged();
    // When
    TopicEndpoint.down(FORMER);
    job.run();
    // Then
    assertThat(find("some bathroom")).isEmpty();
    assertThat(find("some washroom")).hasSize(1);
  }

  @Test
  void leavesAModelToTheReplicaThatIsEmbedding() {
    int model = database.transaction(c -> EmbeddingStore.of(c, "of-two-replicas", 8)).id();
    assertThat(lease(model)).isTrue();
    assertThat(lease(model)).isFalse();
    database.transaction(connection -> EmbeddingStore.release(connection, model));
    assertThat(lease(model)).isTrue();
    database.transaction(connection -> EmbeddingStore.delete(connection, model));
  }

  private boolean lease(int model) {
    return database.transaction(connection -> EmbeddingStore.lease(connection, model));
  }

  /** As after a restart with another model, which does not answer yet. */
  private void modelChanged() {
    TopicEndpoint.down(CONFIGURED);
    Faq never = faq("never-embedded").says(EN, "No.", "Question " + UUID.randomUUID());
    publishing.publish(TOILETS.published(), DOGS.published(), never.published());
    publishing.execute("update embedding_model set complete = false");
    publishing.execute("delete from passage_embedding");
    database.transaction(
        connection -> {
          int former = EmbeddingStore.of(connection, FORMER, 6).id();
          List<Missing> all = EmbeddingStore.missing(connection, former, 0, 100);
          EmbeddingStore.add(
              connection,
              former,
              all,
              all.stream().map(missing -> TopicEndpoint.vector(missing.text(), 6)).toList());
          EmbeddingStore.release(connection, former);
          return EmbeddingStore.complete(connection, former);
        });
  }

  private List<Missing> headings() {
    return database.transaction(c -> EmbeddingStore.missing(c, -1, 0, 100)).stream()
        .filter(passage -> passage.text().endsWith("?"))
        .toList();
  }

  private List<Missing> vectorless() {
    int model = models.searched().orElseThrow().model().id();
    return database.transaction(c -> EmbeddingStore.missing(c, model, 0, 100));
  }

  private List<Passage> find(String question) {
    return passages.find(
        new Search(List.of(new Search.Query(question, EN)), EN, LocalDate.of(2026, 11, 24), 5));
  }
}
