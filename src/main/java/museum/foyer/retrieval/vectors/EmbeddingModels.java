package museum.foyer.retrieval.vectors;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import museum.foyer.llm.embedding.Embedder;
import museum.foyer.llm.embedding.Embedders;
import museum.foyer.platform.Database;

/**
 * Which set of vectors is searched: the configured model's once it is complete, until then the one
 * before it.
 */
@ApplicationScoped
class EmbeddingModels {

  /** A complete set and the model that makes questions comparable with it. */
  record Searched(EmbeddingModel model, Embedder embedder) {}

  private final Embedders embedders;
  private final Database database;
  private volatile Optional<Searched> searched = Optional.empty();

  EmbeddingModels(Embedders embedders, Database database) {
    this.embedders = embedders;
    this.database = database;
  }

  /** As of the last {@link #refresh}; costs nothing. */
  Optional<Searched> searched() {
    return searched;
  }

  /** Reads the sets from the database: another replica may have finished one. */
  void refresh() {
    List<EmbeddingModel> complete = database.transaction(EmbeddingStore::complete);
    Optional<Embedder> configured = embedders.configured();
    searched =
        configured
            .flatMap(embedder -> first(complete, embedder))
            .or(() -> configured.flatMap(embedder -> former(complete)));
  }

  private static Optional<Searched> first(List<EmbeddingModel> complete, Embedder embedder) {
    return complete.stream()
        .filter(model -> model.name().equals(embedder.model()))
        .map(model -> new Searched(model, embedder))
        .findFirst();
  }

  private Optional<Searched> former(List<EmbeddingModel> complete) {
    return complete.stream()
        .flatMap(
            model -> embedders.forModel(model.name()).map(e -> new Searched(model, e)).stream())
        .findFirst();
  }
}
