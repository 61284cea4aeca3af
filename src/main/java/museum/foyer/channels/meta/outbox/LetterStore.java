package museum.foyer.channels.meta.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import museum.foyer.platform.sql.Rows;

/** Messages as the staff see them, and those that nobody needs any more. */
@ApplicationScoped
class LetterStore {

  private static final String LETTERS =
      """
      select message, conversation, account, author, state, max(reason) as reason,
          string_agg(text, E'\\n' order by part) as text, max(attempts) as attempts,
          min(created_at) as created_at, max(settled_at) as settled_at
        from meta_outbox where %s
        group by message, conversation, account, author, state
        order by max(seq) desc limit ?
      """;

  private static final String BY_STATE = LETTERS.formatted("state = ?");
  private static final String BY_MESSAGE =
      LETTERS.formatted("message = ? and state in ('DEAD', 'UNDELIVERABLE')");

  private final Rows rows;

  LetterStore(Rows rows) {
    this.rows = rows;
  }

  /** The newest. */
  List<Letter> in(String state, int limit) {
    return rows.list(BY_STATE, LetterStore::letter, state, limit);
  }

  /** One that was given up. */
  Optional<Letter> givenUp(UUID message) {
    return rows.list(BY_MESSAGE, LetterStore::letter, message, 1).stream().findFirst();
  }

  /** All its parts that were given up wait again, after all else that this person is to get. */
  void retry(UUID message, Instant now) {
    List<UUID> parts =
        rows.list(
            "select id from meta_outbox where message = ? and state in ('DEAD', 'UNDELIVERABLE')"
                + " order by part",
            row -> row.getObject("id", UUID.class),
            message);
    for (UUID part : parts) {
      rows.update(
          "update meta_outbox set state = 'WAITING', seq = default, attempts = 0, failures = 0,"
              + " unsure = 0, due_at = ?, created_at = ?, settled_at = null, reason = null"
              + " where id = ?",
          now,
          now,
          part);
    }
  }

  void discard(UUID message, Instant now) {
    rows.update(
        "update meta_outbox set state = 'DISCARDED', settled_at = ?"
            + " where message = ? and state in ('DEAD', 'UNDELIVERABLE')",
        now,
        message);
  }

  /** Messages that have waited since before a moment are given up. */
  void expire(Instant before, Instant now) {
    rows.update(
        "update meta_outbox set state = 'DEAD', reason = 'waited-too-long', settled_at = ?"
            + " where state = 'WAITING' and created_at < ?",
        now,
        before);
  }

  void removeSent(Instant before) {
    rows.update(
        "delete from meta_outbox where state in ('SENT', 'DISCARDED') and settled_at < ?", before);
  }

  void removeGivenUp(Instant before) {
    rows.update(
        "delete from meta_outbox where state in ('DEAD', 'UNDELIVERABLE') and settled_at < ?",
        before);
  }

  private static Letter letter(ResultSet row) throws SQLException {
    return new Letter(
        row.getObject("message", UUID.class),
        row.getObject("conversation", UUID.class),
        row.getString("account"),
        row.getString("author"),
        row.getString("state"),
        Optional.ofNullable(row.getString("reason")),
        row.getString("text"),
        row.getInt("attempts"),
        row.getTimestamp("created_at").toInstant(),
        Optional.ofNullable(row.getTimestamp("settled_at")).map(java.sql.Timestamp::toInstant));
  }
}
