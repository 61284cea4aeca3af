package museum.foyer.llm;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Finds the embedding model to use. */
@ApplicationScoped
public class Embedders {

  /** The model new vectors are made with; empty when embeddings are switched off. */
  public Optional<Embedder> configured() {
    return Optional.empty();
  }

  /** The model an existing vector was made with, if it can still be had here. */
  public Optional<Embedder> forModel(String modelId) {
    return Optional.empty();
  }
}
