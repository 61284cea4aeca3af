package museum.foyer.llm.embedding;

import java.util.List;

/** Turns texts into vectors whose dot product says how near they are in meaning. Thread-safe. */
public interface Embedder {

  /** Stable id, stored with every vector: only vectors of one model may be compared. */
  String model();

  /**
   * Numbers in every vector.
   *
   * @throws LlmUnavailableException if only a remote model could tell and it does not answer
   */
  int dimension();

  /**
   * One vector of length 1 for each text, in the same order. Text beyond the model's window is
   * ignored.
   *
   * @throws LlmUnavailableException if the model is down, slow, or answers with other dimensions
   */
  List<float[]> embed(List<String> texts);
}
