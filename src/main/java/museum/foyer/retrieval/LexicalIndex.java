package museum.foyer.retrieval;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import museum.foyer.knowledge.Language;
import museum.foyer.platform.sql.Sql;
import museum.foyer.retrieval.ScoreFusion.Candidate;
import museum.foyer.retrieval.vectors.VectorIndex;

/**
 * Finds texts by their words: any of them, each worth its rarity, stemmed as in the query's
 * language, words never seen replaced by those spelled alike. Its one statement also looks up what
 * the vectors found, so that both arms are filtered by date in the same place.
 */
final class LexicalIndex {

  /** A passage near a query in meaning. */
  record Near(int query, VectorIndex.Hit hit) {}

  private static final String CANDIDATES = Sql.read("candidates");

  /**
   * For the transaction. Planning takes longer than searching, so it is not done for every question
   * anew. Every table is entered by its index, also small ones: it is entered 300 times.
   */
  private static final String SETTINGS =
      """
      select set_config('plan_cache_mode', 'force_generic_plan', true),
        set_config('enable_seqscan', 'off', true), set_config('jit', 'off', true)
      """;

  private LexicalIndex() {}

  /** The name of PostgreSQL's text search configuration, which knows the language's endings. */
  static String configuration(Optional<Language> language) {
    return language.map(LexicalIndex::configuration).orElse("simple");
  }

  private static String configuration(Language language) {
    return switch (language) {
      case EN -> "english";
      case FR -> "french";
      case DE -> "german";
      case ES -> "spanish";
      case IT -> "italian";
      case NL -> "dutch";
      case PT -> "portuguese";
      case AR -> "arabic";
      case VI, ZH, JA, KO -> "simple";
    };
  }

  static List<Candidate> candidates(
      Connection connection, List<Search.Query> queries, List<Near> near, LocalDate date)
      throws SQLException {
    try (PreparedStatement settings = connection.prepareStatement(SETTINGS);
        PreparedStatement statement = connection.prepareStatement(CANDIDATES)) {
      settings.execute();
      statement.setArray(
          1, array(connection, "text", queries.stream().map(q -> Folding.searchable(q.text()))));
      statement.setArray(
          2, array(connection, "text", queries.stream().map(q -> configuration(q.language()))));
      statement.setArray(3, array(connection, "int4", near.stream().map(n -> n.query() + 1)));
      statement.setArray(4, array(connection, "int8", near.stream().map(n -> n.hit().passage())));
      statement.setArray(5, array(connection, "float8", near.stream().map(n -> n.hit().cosine())));
      statement.setObject(6, date);
      statement.setObject(7, date);
      return read(statement);
    }
  }

  private static Array array(Connection connection, String type, Stream<?> values)
      throws SQLException {
    return connection.createArrayOf(type, values.toArray());
  }

  private static List<Candidate> read(PreparedStatement statement) throws SQLException {
    List<Candidate> candidates = new ArrayList<>();
    try (ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        candidates.add(
            new Candidate(
                row.getInt("query") - 1,
                row.getLong("passage"),
                row.getLong("entry"),
                Optional.ofNullable(row.getString("language")).flatMap(Language::of),
                number(row, "cosine"),
                number(row, "lexical")));
      }
    }
    return candidates;
  }

  private static OptionalDouble number(ResultSet row, String column) throws SQLException {
    double number = row.getDouble(column);
    return row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(number);
  }
}
