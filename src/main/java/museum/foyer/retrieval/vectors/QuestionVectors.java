package museum.foyer.retrieval.vectors;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import museum.foyer.llm.provider.LlmUnavailableException;

/** Turns questions into vectors of the set that is searched now. */
@ApplicationScoped
public class QuestionVectors {

  /** One vector for each question, comparable with the vectors of this set. */
  public record Embedded(EmbeddingModel model, List<float[]> vectors) {}

  private final EmbeddingModels models;

  QuestionVectors(EmbeddingModels models) {
    this.models = models;
  }

  /** Empty while there is no complete set or its model is away: then words alone must do. */
  public Optional<Embedded> of(List<String> questions) {
    return models.searched().flatMap(searched -> embed(searched, questions));
  }

  private static Optional<Embedded> embed(
      EmbeddingModels.Searched searched, List<String> questions) {
    try {
      List<float[]> vectors = searched.embedder().embed(questions);
      // The endpoint may serve another model under the same name by now.
      int dimension = searched.model().dimension();
      return Optional.of(new Embedded(searched.model(), vectors))
          .filter(embedded -> vectors.stream().allMatch(vector -> vector.length == dimension));
    } catch (LlmUnavailableException e) {
      return Optional.empty();
    }
  }
}
