package museum.foyer.retrieval.vectors;

import com.pgvector.PGvector;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import museum.foyer.platform.Database;
import org.jboss.logging.Logger;

/**
 * Vectors compared by pgvector: one after the other while they are few, through an HNSW index when
 * they are many. Figures and reasons of every constant: decision 0004.
 */
final class PgVectorIndex implements VectorIndex {

  /** Up to here reading them all is as fast as the index, and perfect. */
  static final int EXACT_UP_TO = 5_000;

  private static final int LINKS = 24;
  private static final int BUILD_CANDIDATES = 200;
  private static final int SEARCH_CANDIDATES = 200;

  /** One build of 100,000 vectors takes minutes; the pool's limits are meant for questions. */
  private static final int BUILD_MILLIS = 3_600_000;

  /** For the transaction. */
  private static final String SETTINGS =
      """
      select set_config('hnsw.ef_search', '%d', true), set_config('jit', 'off', true)
      """
          .formatted(SEARCH_CANDIDATES);

  private static final String NOT_ALLOWED = "42501";

  private static final String TYPED =
      """
      select from pg_attribute
      where attrelid = 'passage_embedding'::regclass and attname = 'embedding'
        and atttypid = 'vector'::regtype
      """;

  private static final Logger LOG = Logger.getLogger(PgVectorIndex.class);

  private final Database database;

  PgVectorIndex(Database database) {
    this.database = database;
  }

  @Override
  public List<Hit> nearest(Connection connection, EmbeddingModel model, float[] vector, int limit)
      throws SQLException {
    try (PreparedStatement settings = connection.prepareStatement(SETTINGS);
        PreparedStatement statement = connection.prepareStatement(nearestSql(model, limit))) {
      settings.execute();
      // As a vector, not a text: a text would be parsed again for every row.
      statement.setObject(1, new PGvector(vector));
      List<Hit> hits = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          hits.add(new Hit(row.getLong(1), row.getDouble(2)));
        }
      }
      return hits;
    }
  }

  /** The index is used for exactly this expression and condition: numbers, no parameters. */
  static String nearestSql(EmbeddingModel model, int limit) {
    return """
        select passage, 1 - distance from (
          select passage, embedding::vector(%d) <=> ? as distance
          from passage_embedding where model = %d
          order by distance limit %d
        ) as near
        """
        .formatted(model.dimension(), model.id(), limit);
  }

  /** Makes the model's HNSW index once it pays; PostgreSQL keeps it up to date from then on. */
  @Override
  public void refresh(EmbeddingModel model) {
    database.withoutTransaction(
        connection -> {
          if (many(connection, model) && !indexed(connection, model)) {
            build(connection, model);
          }
          return model;
        });
  }

  @Override
  public void forget(EmbeddingModel model) {
    database.withoutTransaction(connection -> dropIndex(connection, model));
  }

  private static void build(Connection connection, EmbeddingModel model) throws SQLException {
    LOG.infof("building the vector index of embedding model %d", model.id());
    int patience = connection.getNetworkTimeout();
    connection.setNetworkTimeout(Runnable::run, BUILD_MILLIS);
    try {
      execute(connection, "set statement_timeout = " + BUILD_MILLIS);
      // In memory the build is many times faster than beyond it.
      execute(connection, "set maintenance_work_mem = '512MB'");
      dropIndex(connection, model); // what a broken build left
      execute(
          connection,
          """
          create index concurrently %s on passage_embedding
          using hnsw ((embedding::vector(%d)) vector_cosine_ops)
          with (m = %d, ef_construction = %d) where model = %d
          """
              .formatted(name(model), model.dimension(), LINKS, BUILD_CANDIDATES, model.id()));
    } finally {
      // The connection goes back to the pool.
      execute(connection, "reset statement_timeout; reset maintenance_work_mem");
      connection.setNetworkTimeout(Runnable::run, patience);
    }
  }

  private static boolean dropIndex(Connection connection, EmbeddingModel model)
      throws SQLException {
    return execute(connection, "drop index concurrently if exists " + name(model));
  }

  /**
   * The index, with its extension enabled.
   *
   * @throws VectorExtensionException if the database has none and none can be enabled
   */
  static PgVectorIndex prepared(Database database) {
    database.withoutTransaction(
        connection -> {
          try {
            execute(connection, "create extension if not exists vector");
          } catch (SQLException e) {
            throw NOT_ALLOWED.equals(e.getSQLState())
                ? VectorExtensionException.notAllowed(e)
                : VectorExtensionException.missing(
                    connection.getMetaData().getDatabaseMajorVersion(), e);
          }
          checkVersion(connection);
          if (!exists(connection, TYPED)) {
            // real[] would be converted for every row compared: five times slower
            execute(connection, "alter table passage_embedding alter embedding type vector");
          }
          return connection;
        });
    return new PgVectorIndex(database);
  }

  private static void checkVersion(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select extversion from pg_extension where extname = 'vector'")) {
      row.next();
      String version = row.getString(1);
      if (version.matches("0\\.[0-4](\\..*)?")) {
        throw VectorExtensionException.tooOld(version);
      }
    }
  }

  /** Counted no further than needed. */
  private static boolean many(Connection connection, EmbeddingModel model) throws SQLException {
    return exists(
        connection,
        "select from passage_embedding where model = %d offset %d limit 1"
            .formatted(model.id(), EXACT_UP_TO));
  }

  private static boolean indexed(Connection connection, EmbeddingModel model) throws SQLException {
    return exists(
        connection,
        "select from pg_index where indexrelid = to_regclass('%s') and indisvalid"
            .formatted(name(model)));
  }

  private static boolean exists(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      return row.next();
    }
  }

  private static boolean execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return statement.execute(sql);
    }
  }

  private static String name(EmbeddingModel model) {
    return "passage_embedding_hnsw_" + model.id();
  }
}
