package museum.foyer.retrieval.vectors;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import museum.foyer.platform.Database;

/**
 * Vectors compared one after the other in the heap: exact, and without anything to install. Up to
 * some 20,000 texts it is as fast as an index.
 */
final class InMemoryVectorIndex implements VectorIndex {

  /** Rows fetched at a time, so that not all of them are in the heap twice. */
  private static final int FETCH = 1_000;

  /**
   * The vectors of one model at one revision, an array for each of their numbers: adding up one
   * number of all vectors after the other is what a JVM does several at a time, the sum of one
   * vector's numbers is not.
   */
  private record Matrix(EmbeddingModel model, long[] passages, float[][] columns) {

    float[] cosines(float[] vector) {
      float[] cosines = new float[passages.length];
      for (int number = 0; number < vector.length; number++) {
        add(columns[number], vector[number], cosines);
      }
      return cosines;
    }

    private static void add(float[] column, float factor, float[] sums) {
      for (int row = 0; row < sums.length; row++) {
        sums[row] += column[row] * factor;
      }
    }
  }

  private final Database database;
  private volatile Matrix matrix =
      new Matrix(new EmbeddingModel(-1, "", 0, false, -1), new long[0], new float[0][]);

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
    float[] cosines = searched.passages().length == 0 ? new float[0] : searched.cosines(vector);
    for (int row = 0; row < cosines.length; row++) {
      if (nearest.size() < limit || cosines[row] > nearest.element().cosine()) {
        nearest.add(new Hit(searched.passages()[row], cosines[row]));
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
    float[][] columns = new float[model.dimension()][size];
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
          read(result.getBytes(2), columns, row);
          row++;
        }
      }
    }
    Matrix loaded = new Matrix(model, Arrays.copyOf(passages, row), columns);
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
  private static void read(byte[] sent, float[][] columns, int row) {
    ByteBuffer array = ByteBuffer.wrap(sent).position(5 * Integer.BYTES);
    for (float[] column : columns) {
      array.getInt();
      column[row] = array.getFloat();
    }
  }
}
