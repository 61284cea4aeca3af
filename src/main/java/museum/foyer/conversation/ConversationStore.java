package museum.foyer.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import museum.foyer.conversation.triage.Attendant;
import museum.foyer.conversation.triage.Handoff;
import museum.foyer.conversation.turns.Channel;
import museum.foyer.knowledge.Audience;
import museum.foyer.knowledge.Language;
import museum.foyer.platform.sql.Rows;

/** The conversations, without their messages. */
@ApplicationScoped
class ConversationStore {

  private static final String ADD =
      """
      insert into conversation (id, token, channel, account, person, language, audience, venue,
        started_at, last_at, noticed_at, attendant, handoff)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'FOYER', 'NONE')
      on conflict (channel, account, person) where person is not null do nothing
      """;

  private static final String CLAIM =
      """
      update conversation set lease = ?, leased_until = ?, attempts = attempts + 1,
        due_at = case when channel <> 'WEB' then ? end
      where id = ? and (leased_until is null or leased_until <= ?)
      """;

  /** Those whose lease ran out while they were answered are due again. */
  private static final String DUE =
      """
      select * from conversation where due_at <= ? and (leased_until is null or leased_until <= ?)
      order by due_at limit ? for update skip locked
      """;

  private static final String ANSWERED =
      """
      update conversation set lease = null, leased_until = null, last_at = ?, language = ?,
        noticed_at = coalesce(?, noticed_at), unknown_in_a_row = ?,
        attempts = 0, due_at = case when due_at = ? then null else due_at end
      where id = ? and lease = ?
      """;

  private static final String HEARD =
      """
      update conversation set heard_at = greatest(heard_at, ?), last_at = greatest(last_at, ?),
        due_at = coalesce(?, due_at)
      where id = ?
      """;

  private static final String ATTENDED =
      """
      update conversation set attendant = ?, attended_until = ?, handoff = ?,
        noticed_at = case when ? = 'FOYER' then null else noticed_at end,
        due_at = case when ? = 'FOYER' then due_at end
      where id = ?
      """;

  private final Rows rows;

  ConversationStore(Rows rows) {
    this.rows = rows;
  }

  /** False: there is one with this correspondent already. */
  boolean add(Conversation conversation, Optional<byte[]> token) {
    Optional<Correspondent> person = conversation.correspondent();
    Conversation.Settings settings = conversation.settings();
    return rows.update(
            ADD,
            conversation.id(),
            token,
            conversation.channel(),
            person.map(Correspondent::account),
            person.map(Correspondent::person),
            settings.language().map(Language::tag),
            settings.audience(),
            settings.venue(),
            conversation.startedAt(),
            conversation.startedAt(),
            conversation.noticedAt())
        > 0;
  }

  Optional<Conversation> find(UUID id) {
    return rows.first("select * from conversation where id = ?", ConversationStore::read, id);
  }

  Optional<Conversation> find(UUID id, byte[] token) {
    return rows.first(
        "select * from conversation where id = ? and token = ?",
        ConversationStore::read,
        id,
        token);
  }

  Optional<Conversation> find(Correspondent person) {
    return rows.first(
        "select * from conversation where channel = ? and account = ? and person = ?",
        ConversationStore::read,
        person.channel(),
        person.account(),
        person.person());
  }

  /** The same, locked until the transaction ends. */
  Optional<Conversation> lock(UUID id) {
    return rows.first(
        "select * from conversation where id = ? for update", ConversationStore::read, id);
  }

  /** The longest due of those nobody answers, locked until the transaction ends. */
  List<Conversation> due(Instant now, int limit) {
    return rows.list(DUE, ConversationStore::read, now, now, limit);
  }

  /** False: somebody else answers. */
  boolean claim(UUID id, UUID lease, Instant now, Instant until) {
    return rows.update(CLAIM, lease, until, until, id, now) > 0;
  }

  /** False: the lease has run out, and somebody else answers or has answered. */
  boolean answered(Claim claim, Reply reply, Instant now) {
    return rows.update(
            ANSWERED,
            now,
            reply.language().tag(),
            reply.noticed() ? Optional.of(now) : Optional.empty(),
            reply.unknown() ? claim.conversation().unknownInARow() + 1 : 0,
            claim.until(),
            claim.conversation().id(),
            claim.answer())
        > 0;
  }

  /**
   * Gives a claim back without an answer.
   *
   * @param due when to try again; empty: never
   */
  void release(UUID id, UUID lease, Optional<Instant> due) {
    rows.update(
        "update conversation set lease = null, leased_until = null, due_at = ?"
            + " where id = ? and lease = ?",
        due,
        id,
        lease);
  }

  /** How often somebody has begun to answer what is due. */
  int attempts(UUID id) {
    return rows.first("select attempts from conversation where id = ?", row -> row.getInt(1), id)
        .orElse(0);
  }

  void heard(UUID id, Instant at, Optional<Instant> due) {
    rows.update(HEARD, at, at, due, id);
  }

  void attended(UUID id, Conversation.Attendance by) {
    rows.update(
        ATTENDED, by.attendant(), by.until(), by.handoff(), by.attendant(), by.attendant(), id);
  }

  void handoff(UUID id, Handoff handoff, Optional<String> topic) {
    rows.update(
        "update conversation set handoff = ?, handoff_topic = ? where id = ?", handoff, topic, id);
  }

  void remove(UUID id) {
    rows.update("delete from conversation where id = ?", id);
  }

  /** Those in which nothing was said since. */
  List<UUID> quietSince(Instant before, int limit) {
    return rows.list(
        "select id from conversation where last_at < ? order by last_at limit ?",
        row -> row.getObject(1, UUID.class),
        before,
        limit);
  }

  private static Conversation read(ResultSet row) throws SQLException {
    Channel channel = Channel.valueOf(row.getString("channel"));
    String account = row.getString("account");
    return new Conversation(
        row.getObject("id", UUID.class),
        channel,
        Rows.optional(row, "person", String.class)
            .map(person -> new Correspondent(channel, account, person)),
        new Conversation.Settings(
            Rows.optional(row, "language", String.class).flatMap(Language::of),
            Audience.valueOf(row.getString("audience")),
            Rows.optional(row, "venue", String.class)),
        Rows.moment(row, "started_at").orElseThrow(),
        Rows.moment(row, "heard_at"),
        Rows.moment(row, "noticed_at"),
        new Conversation.Attendance(
            Attendant.valueOf(row.getString("attendant")),
            Rows.moment(row, "attended_until"),
            Handoff.valueOf(row.getString("handoff")),
            Rows.optional(row, "handoff_topic", String.class)),
        row.getInt("unknown_in_a_row"));
  }
}
