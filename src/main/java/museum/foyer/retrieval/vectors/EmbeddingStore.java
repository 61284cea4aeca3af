package museum.foyer.retrieval.vectors;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Rows of models and vectors. */
final class EmbeddingStore {

  /** A text without a vector. */
  record Missing(long passage, String text) {}

  private static final String MODEL = "id, name, dimension, complete, revision";

  /**
   * Several times what a batch may take, for every batch renews it; after a crash a replica goes on
   * this much later.
   */
  private static final String LEASED = "leased_until = clock_timestamp() + interval '15 seconds'";

  private static final String LEASE =
      """
      update embedding_model set %s
      where id = ? and (leased_until is null or leased_until < clock_timestamp())
      """
          .formatted(LEASED);

  /** Without those an import is about to delete: it may take minutes, and nobody waits for it. */
  private static final String MISSING =
      """
      select id, text from passage p
      where id > ? and not exists (select from passage_embedding where passage = p.id and model = ?)
      order by id limit ? for key share skip locked
      """;

  private static final String COUNT_MISSING =
      """
      select count(*) from passage p
      where not exists (select from passage_embedding where passage = p.id and model = ?)
      """;

  /**
   * A passage deleted meanwhile, or about to be, is left out. With pgvector the array becomes a
   * vector by itself.
   */
  private static final String ADD =
      """
      insert into passage_embedding (passage, model, embedding)
      select id, ?, ?::real[] from passage where id = ? for key share skip locked
      on conflict do nothing
      """;

  private EmbeddingStore() {}

  static List<EmbeddingModel> complete(Connection connection) throws SQLException {
    return models(
        connection, "select " + MODEL + " from embedding_model where complete order by id desc");
  }

  static List<EmbeddingModel> all(Connection connection) throws SQLException {
    return models(connection, "select " + MODEL + " from embedding_model order by id desc");
  }

  /** The set of this model, made if there is none. */
  static EmbeddingModel of(Connection connection, String name, int dimension) throws SQLException {
    String sql =
        "insert into embedding_model (name, dimension) values (?, ?)"
            + " on conflict (name, dimension) do update set name = excluded.name returning "
            + MODEL;
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, name);
      statement.setInt(2, dimension);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return model(row);
      }
    }
  }

  /** Whether nobody else is embedding for this set; then it is ours until released. */
  static boolean lease(Connection connection, int model) throws SQLException {
    return update(connection, LEASE, model) == 1;
  }

  static int release(Connection connection, int model) throws SQLException {
    return update(connection, "update embedding_model set leased_until = null where id = ?", model);
  }

  static List<Missing> missing(Connection connection, int model, long after, int limit)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(MISSING)) {
      statement.setLong(1, after);
      statement.setInt(2, model);
      statement.setInt(3, limit);
      List<Missing> missing = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          missing.add(new Missing(row.getLong("id"), row.getString("text")));
        }
      }
      return missing;
    }
  }

  /** Texts without a vector of this set; reads an index entry for each text. */
  static long countMissing(Connection connection, int model) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(COUNT_MISSING)) {
      statement.setInt(1, model);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  static int add(Connection connection, int model, List<Missing> texts, List<float[]> vectors)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(ADD)) {
      for (int i = 0; i < texts.size(); i++) {
        statement.setInt(1, model);
        statement.setObject(2, vectors.get(i));
        statement.setLong(3, texts.get(i).passage());
        statement.addBatch();
      }
      statement.executeBatch();
    }
    return update(
        connection,
        "update embedding_model set revision = revision + 1, " + LEASED + " where id = ?",
        model);
  }

  static int complete(Connection connection, int model) throws SQLException {
    return update(connection, "update embedding_model set complete = true where id = ?", model);
  }

  /** With all its vectors. */
  static int delete(Connection connection, int model) throws SQLException {
    return update(connection, "delete from embedding_model where id = ?", model);
  }

  private static List<EmbeddingModel> models(Connection connection, String sql)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet row = statement.executeQuery()) {
      List<EmbeddingModel> models = new ArrayList<>();
      while (row.next()) {
        models.add(model(row));
      }
      return models;
    }
  }

  private static EmbeddingModel model(ResultSet row) throws SQLException {
    return new EmbeddingModel(
        row.getInt("id"),
        row.getString("name"),
        row.getInt("dimension"),
        row.getBoolean("complete"),
        row.getLong("revision"));
  }

  private static int update(Connection connection, String sql, int model) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setInt(1, model);
      return statement.executeUpdate();
    }
  }
}
