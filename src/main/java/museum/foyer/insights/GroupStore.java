package museum.foyer.insights;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import museum.foyer.answering.Outcome;
import museum.foyer.knowledge.Language;
import museum.foyer.platform.sql.Rows;
import museum.foyer.platform.sql.Sql;

/** The groups of unanswered questions. */
@ApplicationScoped
class GroupStore {

  private static final String GROUPS = Sql.read("unanswered-groups");

  private static final String PAGE =
      GROUPS
          + """
          where state = ? and (?::text is null or language = ?)
            and (?::timestamptz is null or last_seen >= ?)
            and (?::bigint is null or (count, id) < (?::bigint, ?::bigint))
          order by count desc, id desc limit ?
          """;

  private static final String GROW =
      """
      update unanswered_group set count = count + 1,
        first_seen = least(first_seen, ?), last_seen = greatest(last_seen, ?),
        state = case when count + 1 - settled_count >= ? then 'OPEN' else state end
      where id = ?
      """;

  private final Rows rows;

  GroupStore(Rows rows) {
    this.rows = rows;
  }

  /** Replicas may group at the same time: one after the other, until the transaction ends. */
  void lock() {
    rows.update("lock table unanswered_group in share row exclusive mode");
  }

  long open(Language language, Instant at) {
    OffsetDateTime time = QuestionStore.time(at);
    return rows.list(
            "insert into unanswered_group (language, state, count, first_seen, last_seen)"
                + " values (?, 'OPEN', 1, ?, ?) returning id",
            row -> row.getLong(1),
            language.tag(),
            time,
            time)
        .get(0);
  }

  /** Adds one more question; a settled group is open again after so many of them. */
  long grow(long id, Instant at, int showAgainAfter) {
    OffsetDateTime time = QuestionStore.time(at);
    rows.update(GROW, time, time, showAgainAfter, id);
    return id;
  }

  List<QuestionGroup> page(GroupQuery query, int examples) {
    String language = query.language().map(Language::tag).orElse(null);
    OffsetDateTime since = query.since().map(QuestionStore::time).orElse(null);
    Long count = query.after().map(GroupQuery.Place::count).orElse(null);
    Long id = query.after().map(GroupQuery.Place::id).orElse(null);
    return rows.list(
        PAGE,
        GroupStore::group,
        examples,
        query.state().name(),
        language,
        language,
        since,
        since,
        count,
        count,
        id,
        query.limit());
  }

  Optional<QuestionGroup> find(long id, int examples) {
    return rows.list(GROUPS + " where id = ?", GroupStore::group, examples, id).stream()
        .findFirst();
  }

  void settle(long id, GroupState state, String by, Optional<String> reason) {
    rows.update(
        "update unanswered_group set state = ?, settled_count = count, settled_by = ?, reason = ?"
            + " where id = ?",
        state.name(),
        by,
        reason.orElse(null),
        id);
  }

  /** Those of which no words are left. */
  void forget(Instant before) {
    rows.update("delete from unanswered_group where last_seen < ?", QuestionStore.time(before));
  }

  private static QuestionGroup group(ResultSet row) throws SQLException {
    return new QuestionGroup(
        row.getLong("id"),
        Language.of(row.getString("language")).orElseThrow(),
        GroupState.valueOf(row.getString("state")),
        row.getLong("count"),
        row.getTimestamp("first_seen").toInstant(),
        row.getTimestamp("last_seen").toInstant(),
        Arrays.stream(texts(row, "outcomes")).map(Outcome::valueOf).toList(),
        List.of(texts(row, "examples")),
        Optional.ofNullable(row.getString("settled_by")),
        Optional.ofNullable(row.getString("reason")));
  }

  private static String[] texts(ResultSet row, String column) throws SQLException {
    return (String[]) row.getArray(column).getArray();
  }
}
