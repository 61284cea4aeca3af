package museum.foyer.retrieval.vectors;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Finds the stored vectors nearest to a question's. Both ways of doing it pass the same tests. */
public interface VectorIndex {

  /** A passage and the cosine of its vector with the question's, -1 to 1. */
  record Hit(long passage, double cosine) {}

  /**
   * @param connection in a transaction
   * @param limit most hits
   * @return nearest first; may name passages deleted a moment ago
   */
  List<Hit> nearest(Connection connection, EmbeddingModel model, float[] vector, int limit)
      throws SQLException;

  /** Called in the background after vectors of this model, or their passages, have changed. */
  void refresh(EmbeddingModel model);

  /** Called after the model's vectors were deleted. */
  void forget(EmbeddingModel model);
}
