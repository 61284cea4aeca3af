package museum.foyer.retrieval;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import museum.foyer.llm.LlmUnavailableException;

/** Turns questions into vectors of the set that is searched now. */
@ApplicationScoped
class QuestionVectors {

  /** One vector for each query, comparable with the vectors of this set. */
  record Embedded(EmbeddingModel model, List<float[]> vectors) {}

  private final EmbeddingModels models;

  QuestionVectors(EmbeddingModels models) {
    this.models = models;
  }

  /** Empty while there is no complete set or its model is away: then words alone must do. */
  Optional<Embedded> of(List<Search.Query> queries) {
    List<String> texts = queries.stream().map(Search.Query::text).toList();
    return models.searched().flatMap(searched -> embed(searched, texts));
  }

  private static Optional<Embedded> embed(EmbeddingModels.Searched searched, List<String> texts) {
    try {
      List<float[]> vectors = searched.embedder().embed(texts);
      // The endpoint may serve another model under the same name by now.
      int dimension = searched.model().dimension();
      return Optional.of(new Embedded(searched.model(), vectors))
          .filter(embedded -> vectors.stream().allMatch(vector -> vector.length == dimension));
    } catch (LlmUnavailableException e) {
      return Optional.empty();
    }
  }
}
