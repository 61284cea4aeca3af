package museum.foyer.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import museum.foyer.platform.Database;

/** The rows of the mails; what is claimed stays with whoever did until its claim runs out. */
@ApplicationScoped
class OutboxStore {

  private static final String ADD =
      """
      insert into mail_outbox (id, recipient, reply_to, subject, text, state, created_at, next_at)
      values (?, ?, ?, ?, ?, 'WAITING', ?, ?)
      """;

  private static final String CLAIM =
      """
      update mail_outbox set attempts = attempts + 1, next_at = ?
      where id = (
        select id from mail_outbox where state = 'WAITING' and next_at <= ?
        order by next_at limit 1 for update skip locked)
      returning id, recipient, reply_to, subject, text, attempts
      """;

  /** A claim that ran out is somebody else's: the number of the attempt tells. */
  private static final String SENT =
      """
      update mail_outbox
      set state = 'SENT', ended_at = ?, text = null, reply_to = null, failure = null
      where id = ? and attempts = ? and state = 'WAITING'
      """;

  private static final String RETRY =
      "update mail_outbox set next_at = ?, failure = ?"
          + " where id = ? and attempts = ? and state = 'WAITING'";

  private static final String GIVE_UP =
      "update mail_outbox set state = 'DEAD', ended_at = ?, failure = ?"
          + " where id = ? and attempts = ? and state = 'WAITING'";

  private static final String GIVE_UP_OLD =
      "update mail_outbox set state = 'DEAD', ended_at = ?, failure = 'too old'"
          + " where state = 'WAITING' and created_at < ?";

  private static final String FORGET =
      "delete from mail_outbox where state <> 'WAITING' and ended_at < ?";

  private static final String DEAD =
      """
      select id, recipient, subject, attempts, failure, ended_at
      from mail_outbox where state = 'DEAD' order by ended_at desc limit ?
      """;

  private final Database database;

  OutboxStore(Database database) {
    this.database = database;
  }

  /**
   * A mail that is this replica's to send.
   *
   * @param attempt from 1
   */
  record Claimed(UUID id, Email email, int attempt) {}

  void add(UUID id, Email email, Instant now) {
    update(
        ADD,
        id,
        email.to().value(),
        email.replyTo().map(Address::value).orElse(null),
        email.subject(),
        email.text(),
        now,
        now);
  }

  /** The one that has waited longest, if any is due. */
  Optional<Claimed> claim(Instant now, Duration lease) {
    return database.transaction(
        connection -> {
          try (PreparedStatement statement = statement(connection, CLAIM, now.plus(lease), now);
              ResultSet row = statement.executeQuery()) {
            return row.next() ? Optional.of(claimed(row)) : Optional.empty();
          }
        });
  }

  boolean sent(Claimed mail, Instant now) {
    return update(SENT, now, mail.id(), mail.attempt()) == 1;
  }

  void retry(Claimed mail, String failure, Instant next) {
    update(RETRY, next, failure, mail.id(), mail.attempt());
  }

  void giveUp(Claimed mail, String failure, Instant now) {
    update(GIVE_UP, now, failure, mail.id(), mail.attempt());
  }

  void remove(UUID id) {
    update("delete from mail_outbox where id = ?", id);
  }

  void forget(Instant now, Duration kept) {
    update(GIVE_UP_OLD, now, now.minus(kept));
    update(FORGET, now.minus(kept));
  }

  List<DeadMail> dead(int limit) {
    return database.transaction(
        connection -> {
          List<DeadMail> dead = new ArrayList<>();
          try (PreparedStatement statement = statement(connection, DEAD, limit);
              ResultSet row = statement.executeQuery()) {
            while (row.next()) {
              dead.add(dead(row));
            }
          }
          return dead;
        });
  }

  private static Claimed claimed(ResultSet row) throws SQLException {
    Email email =
        new Email(
            new Address(row.getString("recipient")),
            Optional.ofNullable(row.getString("reply_to")).map(Address::new),
            row.getString("subject"),
            row.getString("text"));
    return new Claimed(row.getObject("id", UUID.class), email, row.getInt("attempts"));
  }

  private static DeadMail dead(ResultSet row) throws SQLException {
    return new DeadMail(
        row.getObject("id", UUID.class),
        row.getString("recipient"),
        row.getString("subject"),
        row.getInt("attempts"),
        row.getString("failure"),
        row.getTimestamp("ended_at").toInstant());
  }

  private int update(String sql, Object... values) {
    return database.transaction(
        connection -> {
          try (PreparedStatement statement = statement(connection, sql, values)) {
            return statement.executeUpdate();
          }
        });
  }

  private static PreparedStatement statement(Connection connection, String sql, Object... values)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      Object value = values[i] instanceof Instant at ? Timestamp.from(at) : values[i];
      statement.setObject(i + 1, value);
    }
    return statement;
  }
}
