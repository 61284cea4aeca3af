package museum.foyer.retrieval;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import museum.foyer.knowledge.Kind;
import museum.foyer.knowledge.Language;
import museum.foyer.platform.sql.Sql;
import museum.foyer.retrieval.Passage.Arms;
import museum.foyer.retrieval.Passage.Phrasing;
import museum.foyer.retrieval.ScoreFusion.Ranked;

/** Reads what is handed out. */
final class PassageStore {

  private static final String CONTENT = Sql.read("passages");

  private static final String RANKED =
      """
      with chosen as (
        select * from unnest(?::bigint[]) with ordinality as c (passage, place)
      )
      """
          + CONTENT;

  private static final String EXACT =
      """
      with chosen as (
        select p.id as passage, 1 as place
        from passage p join passage_entry e on e.id = p.entry
        where p.normalized = ?
          and (e.valid_from is null or e.valid_from <= ?)
          and (e.valid_until is null or e.valid_until >= ?)
        order by p.language is not distinct from ? desc, p.id limit 1
      )
      """
          + CONTENT;

  private PassageStore() {}

  static List<Passage> ranked(Connection connection, List<Ranked> ranked, Language language)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(RANKED)) {
      statement.setArray(
          1, connection.createArrayOf("int8", ranked.stream().map(Ranked::passage).toArray()));
      statement.setString(2, language.tag());
      List<Passage> passages = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          Ranked rank = ranked.get(row.getInt("place") - 1);
          passages.add(passage(row, rank.score(), rank.arms()));
        }
      }
      return passages;
    }
  }

  static Optional<Passage> exact(
      Connection connection, String normalized, Language language, LocalDate date)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(EXACT)) {
      statement.setString(1, normalized);
      statement.setObject(2, date);
      statement.setObject(3, date);
      statement.setString(4, language.tag());
      statement.setString(5, language.tag());
      try (ResultSet row = statement.executeQuery()) {
        return row.next()
            ? Optional.of(passage(row, 1, new Arms(OptionalDouble.empty(), OptionalDouble.of(1))))
            : Optional.empty();
      }
    }
  }

  private static Passage passage(ResultSet row, double score, Arms arms) throws SQLException {
    return new Passage(
        Kind.valueOf(row.getString("kind")),
        row.getString("key"),
        row.getLong("version"),
        Language.of(row.getString("language")).orElseThrow(),
        row.getString("title"),
        row.getString("text"),
        Optional.ofNullable(row.getString("url")),
        score,
        arms,
        new Phrasing(
            row.getString("phrasing"),
            Optional.ofNullable(row.getString("phrased")).flatMap(Language::of)));
  }
}
