package museum.foyer.retrieval;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Vectors compared one after the other in the heap: exact, and without anything to install. Up to
 * some 20,000 texts it is as fast as an index.
 */
final class InMemoryVectorIndex implements VectorIndex {

  /** Rows fetched at a time, so that not all of them are in the heap twice. */
  private static final int FETCH = 1_000;

  /** Vectors row by row, of one model at one revision. */
  private record Matrix(EmbeddingModel model, long[] passages, float[] rows) {}

  private final Database database;
  private volatile Matrix matrix =
      new Matrix(new EmbeddingModel(-1, "", 0, false, -1), new long[0], new float[0]);

  InMemoryVectorIndex(Database database) {
    this.database = database;
  }

  @Override
  public List<Hit> nearest(Connection connection, EmbeddingModel model, float[] vector, int limit)
      throws SQLException {
    Matrix searched = matrix;
    if (searched.model().id() != model.id()) {
      searched = load(connection, model);
    }
    Comparator<Hit> farthestFirst = Comparator.comparingDouble(Hit::cosine);
    PriorityQueue<Hit> nearest = new PriorityQueue<>(limit + 1, farthestFirst);
    for (int row = 0; row < searched.passages().length; row++) {
      double cosine = product(searched.rows(), row * vector.length, vector);
      if (nearest.size() < limit || cosine > nearest.element().cosine()) {
        nearest.add(new Hit(searched.passages()[row], cosine));
        if (nearest.size() > limit) {
          nearest.remove();
        }
      }
    }
    return nearest.stream().sorted(farthestFirst.reversed()).toList();
  }

  @Override
  public void refresh(EmbeddingModel model) {
    Matrix current = matrix;
    if (current.model().id() != model.id() || current.model().revision() != model.revision()) {
      database.transaction(connection -> load(connection, model));
    }
  }

  /** The next model's vectors take the place of these. */
  @Override
  public void forget(EmbeddingModel model) {}

  private Matrix load(Connection connection, EmbeddingModel model) throws SQLException {
    int size = count(connection, model);
    long[] passages = new long[size];
    float[] rows = new float[size * model.dimension()];
    int row = 0;
    // The wire format of an array is read faster than boxed numbers are made.
    String sql =
        "select passage, array_send(embedding::real[]) from passage_embedding where model = ? limit ?";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setFetchSize(FETCH);
      statement.setInt(1, model.id());
      statement.setInt(2, size);
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          passages[row] = result.getLong(1);
          read(result.getBytes(2), rows, row * model.dimension(), model.dimension());
          row++;
        }
      }
    }
    Matrix loaded =
        new Matrix(
            model, Arrays.copyOf(passages, row), Arrays.copyOf(rows, row * model.dimension()));
    matrix = loaded;
    return loaded;
  }

  private static int count(Connection connection, EmbeddingModel model) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("select count(*) from passage_embedding where model = ?")) {
      statement.setInt(1, model.id());
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    }
  }

  /** A header of five numbers, then each element after its length, big end first. */
  private static void read(byte[] sent, float[] rows, int from, int dimension) {
    ByteBuffer array = ByteBuffer.wrap(sent).position(5 * Integer.BYTES);
    for (int i = 0; i < dimension; i++) {
      array.getInt();
      rows[from + i] = array.getFloat();
    }
  }

  /** Four sums, so that the processor need not wait for one addition after the other. */
  private static double product(float[] rows, int from, float[] vector) {
    float a = 0;
    float b = 0;
    float c = 0;
    float d = 0;
    int i = 0;
    for (; i + 3 < vector.length; i += 4) {
      a += rows[from + i] * vector[i];
      b += rows[from + i + 1] * vector[i + 1];
      c += rows[from + i + 2] * vector[i + 2];
      d += rows[from + i + 3] * vector[i + 3];
    }
    for (; i < vector.length; i++) {
      a += rows[from + i] * vector[i];
    }
    return a + b + c + d;
  }
}
