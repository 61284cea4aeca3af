package museum.foyer.channels.meta.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import museum.foyer.channels.meta.formatting.Part;
import museum.foyer.conversation.Author;
import museum.foyer.conversation.Messages;
import museum.foyer.conversation.ReplyReady;
import museum.foyer.platform.sql.Rows;
import museum.foyer.platform.sql.Sql;

/** The messages to be sent. */
@ApplicationScoped
class OutboxStore {

  private static final String ADD =
      """
      insert into meta_outbox (id, conversation, message, part, account, person, author, text,
          questions, heard_at, state, due_at, created_at)
        values (gen_random_uuid(), ?, ?, ?, ?, ?, ?, ?, ?, ?, 'WAITING', ?, ?)
      """;

  private static final String OPEN = " and state in ('WAITING', 'SENDING', 'UNKNOWN')";

  private static final String CLAIM = Sql.read("meta-outbox-claim");

  private final Rows rows;
  private final Messages messages;

  OutboxStore(Rows rows, Messages messages) {
    this.rows = rows;
    this.messages = messages;
  }

  void add(ReplyReady reply, String account, int number, Part part, Instant now) {
    rows.update(
        ADD,
        reply.conversation(),
        reply.message(),
        number,
        account,
        reply.to().person(),
        reply.author().name(),
        part.text(),
        part.questions().toArray(String[]::new),
        reply.heardAt(),
        now,
        now);
  }

  /** The next messages of these accounts, one a person at most, each the first of its person. */
  List<OutboundMessage> claim(
      Collection<String> accounts, Instant now, Instant leaseUntil, int limit) {
    return rows.list(
        CLAIM, OutboxStore::message, leaseUntil, now, accounts.toArray(String[]::new), limit);
  }

  /** Messages whose sender is gone may have been sent. Returns how many. */
  int leftBehind(Instant now, Instant due) {
    return rows.update(
        "update meta_outbox set state = 'UNKNOWN', unsure = unsure + 1, due_at = ?"
            + " where state = 'SENDING' and lease_until < ?",
        due,
        now);
  }

  /**
   * Also tells the conversation under which id its message is known there: that of the first part.
   */
  void sent(UUID id, String mid, Instant now) {
    rows.list(
            "update meta_outbox set state = 'SENT', mid = ?, settled_at = ?, reason = null"
                + " where id = ? and state <> 'SENT' returning message, part",
            row ->
                row.getInt("part") == 0
                    ? Optional.of(row.getObject("message", UUID.class))
                    : Optional.<UUID>empty(),
            mid,
            now,
            id)
        .forEach(first -> first.ifPresent(message -> messages.sentAs(message, mid)));
  }

  void unsure(UUID id, Instant due) {
    rows.update(
        "update meta_outbox set state = 'UNKNOWN', unsure = unsure + 1, due_at = ?"
            + " where id = ? and state = 'SENDING'",
        due,
        id);
  }

  void tryAgain(UUID id, Instant due) {
    rows.update(
        "update meta_outbox set state = 'WAITING', failures = failures + 1, due_at = ?"
            + " where id = ? and state = 'SENDING'",
        due,
        id);
  }

  /** As if it had not been tried: the account may not send now. */
  void giveBack(UUID id) {
    rows.update(
        "update meta_outbox set state = 'WAITING', attempts = attempts - 1"
            + " where id = ? and state = 'SENDING'",
        id);
  }

  /** With all its parts that have not been sent: half an answer may say the contrary. */
  void giveUp(UUID message, String state, String reason, Instant now) {
    rows.update(
        "update meta_outbox set state = ?, reason = ?, settled_at = ? where message = ?" + OPEN,
        state,
        reason,
        now,
        message);
  }

  /** All that Foyer itself still has to say in a conversation. */
  void silence(UUID conversation, String reason, Instant now) {
    rows.update(
        "update meta_outbox set state = 'UNDELIVERABLE', reason = ?, settled_at = ?"
            + " where conversation = ? and author = 'FOYER' and state in ('WAITING', 'UNKNOWN')",
        reason,
        now,
        conversation);
  }

  /** A message that may be the one of an echo. */
  record Sent(UUID id, String text, Optional<String> mid) {}

  /** The latest to a person, newest first. */
  List<Sent> latest(String account, String person, Instant since, int limit) {
    return rows.list(
        "select id, text, mid from meta_outbox"
            + " where account = ? and person = ? and (state <> 'SENT' or settled_at > ?)"
            + " order by seq desc limit ?",
        row ->
            new Sent(
                row.getObject("id", UUID.class),
                row.getString("text"),
                Optional.ofNullable(row.getString("mid"))),
        account,
        person,
        since,
        limit);
  }

  void erase(UUID conversation) {
    rows.update("delete from meta_outbox where conversation = ?", conversation);
  }

  private static OutboundMessage message(ResultSet row) throws SQLException {
    return new OutboundMessage(
        row.getObject("id", UUID.class),
        row.getObject("conversation", UUID.class),
        row.getObject("message", UUID.class),
        row.getString("account"),
        row.getString("person"),
        Author.valueOf(row.getString("author")),
        row.getString("text"),
        Rows.texts(row, "questions"),
        row.getTimestamp("last_heard").toInstant(),
        new OutboundMessage.Tries(
            row.getInt("attempts"), row.getInt("failures"), row.getInt("unsure")),
        row.getTimestamp("lease_until").toInstant());
  }
}
