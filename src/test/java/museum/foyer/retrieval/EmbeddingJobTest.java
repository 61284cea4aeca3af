package museum.foyer.retrieval;

import static museum.foyer.SampleMuseum.faq;
import static museum.foyer.knowledge.Language.EN;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import museum.foyer.SampleMuseum.Faq;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(RetrievalProfile.class)
class EmbeddingJobTest {

  private static final Faq TOILETS =
      faq("toilets").says(EN, "On every floor.", "Where are the toilets?", "Is there a washroom?");

  @Inject Passages passages;
  @Inject Publishing publishing;
  @Inject WordEmbedders embedders;
  @Inject EmbeddingJob job;
  @Inject Database database;

  @BeforeEach
  void oneModel() {
    embedders.configure("old", 8);
    publishing.publish(TOILETS.published(), faq("dogs").says(EN, "No.", "My dog?").published());
    publishing.embed("old");
  }

  @Test
  void keepsTheVectorsOfUnchangedTexts() {
    // Given
    long rows = publishing.number("select count(*) from passage_embedding");
    long sum = vectorRows();
    // When
    publishing.publish(
        TOILETS
            .says(EN, "On floor 2.", "Where are the toilets?", "Is there a washroom?")
            .published(),
        faq("dogs").says(EN, "No.", "My dog?").published());
    // Then
    assertThat(publishing.number("select count(*) from passage_embedding"))
        .isGreaterThanOrEqualTo(rows - 1);
    assertThat(vectorRows()).isEqualTo(sum);
  }

  @Test
  void anUnreachableModelLeavesWordsToSearchBy() {
    // When
    embedders.takeAway("old");
    job.run();
    // Then
    assertThat(find("washroom")).hasSize(1).first().matches(p -> p.arms().vector().isEmpty());
    assertThat(find("bathroom")).isEmpty();
  }

  @Test
  void searchesTheOldSetUntilTheNewOneIsComplete() {
    // Given a new model which does not answer yet
    embedders.configure("new", 6);
    embedders.takeAway("new");
    job.run();
    assertThat(find("bathroom")).extracting(Passage::key).contains("toilets");
    // When
    embedders.configure("new", 6);
    publishing.embed("new");
    // Then
    assertThat(find("bathroom")).extracting(Passage::key).contains("toilets");
    assertThat(publishing.number("select count(*) from embedding_model")).isEqualTo(1);
    assertThat(publishing.number("select count(*) from passage_embedding"))
        .isEqualTo(publishing.number("select count(*) from passage"));
  }

  @Test
  void searchesByWordsWhenTheOldModelIsGoneAndTheNewOneIsNotReady() {
    embedders.configure("next", 8);
    embedders.takeAway("next");
    embedders.takeAway("old");
    job.run();
    assertThat(find("bathroom")).isEmpty();
    assertThat(find("washroom")).hasSize(1);
  }

  @Test
  void leavesAModelToTheReplicaThatIsEmbedding() {
    // Given
    long model = publishing.number("select id from embedding_model");
    assertThat(lease(model)).isTrue();
    // When another replica asks
    boolean second = lease(model);
    // Then
    assertThat(second).isFalse();
    database.transaction(connection -> EmbeddingStore.release(connection, (int) model));
    assertThat(lease(model)).isTrue();
    database.transaction(connection -> EmbeddingStore.release(connection, (int) model));
  }

  private boolean lease(long model) {
    return database.transaction(connection -> EmbeddingStore.lease(connection, (int) model));
  }

  private long vectorRows() {
    return publishing.number(
        "select coalesce(sum(hashtext(v.xmin::text || v.ctid::text)), 0) from passage_embedding v"
            + " join passage on id = passage where heading");
  }

  private List<Passage> find(String question) {
    return passages.find(
        new Search(List.of(new Search.Query(question, EN)), EN, LocalDate.of(2026, 11, 24), 5));
  }
}
