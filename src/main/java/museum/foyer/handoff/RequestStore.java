package museum.foyer.handoff;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import museum.foyer.conversation.triage.PersonWanted;
import museum.foyer.knowledge.Language;
import museum.foyer.knowledge.contacts.Concern;
import museum.foyer.platform.sql.Rows;

/** The requests, and which mails tell of them. */
@ApplicationScoped
class RequestStore {

  /** An earlier promise still stands, unless it was kept. */
  private static final String PUT =
      """
      insert into handoff_request as known (id, conversation, topic, contact_point, owner, mailbox,
        deadline, language, name, email, phone, state, created_at)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'WAITING', ?)
      on conflict (conversation) where state in ('WAITING', 'TAKEN', 'ANSWERED') do update set
        topic = excluded.topic, contact_point = excluded.contact_point, owner = excluded.owner,
        mailbox = excluded.mailbox, language = excluded.language,
        deadline = case when known.state = 'ANSWERED' then excluded.deadline
          else least(known.deadline, excluded.deadline) end,
        name = coalesce(excluded.name, known.name), email = coalesce(excluded.email, known.email),
        phone = coalesce(excluded.phone, known.phone),
        reminded_at = case when known.state <> 'ANSWERED' then known.reminded_at end,
        taken_by = case when known.state <> 'ANSWERED' then known.taken_by end,
        state = case when known.state = 'ANSWERED' then 'WAITING' else known.state end
      returning *
      """;

  private static final String PAGE =
      """
      select * from handoff_request
      where state = any(?) and (?::text is null or topic = ?) and (?::text is null or owner = ?)
        and (?::timestamptz is null or state in ('WAITING', 'TAKEN') and deadline < ?)
        and (?::uuid is null
          or (state = 'ANSWERED', deadline, id) > (?::boolean, ?::timestamptz, ?::uuid))
      order by (state = 'ANSWERED'), deadline, id limit ?
      """;

  private static final String REMIND =
      """
      update handoff_request set reminded_at = ?
      where id in (
        select id from handoff_request
        where state in ('WAITING', 'TAKEN') and reminded_at is null and deadline < ?
        order by deadline limit ? for update skip locked)
      returning *
      """;

  private final Rows rows;

  RequestStore(Rows rows) {
    this.rows = rows;
  }

  /** A new one, or what is known now of the one that has not ended. */
  Request put(PersonWanted wanted, Concern topic, Assignment to) {
    Optional<PersonWanted.Contact> contact = wanted.contact();
    return rows.list(
            PUT,
            RequestStore::read,
            UUID.randomUUID(),
            wanted.conversation(),
            topic.title(),
            to.contactPoint(),
            to.owner(),
            to.mailbox(),
            to.deadline(),
            wanted.language().tag(),
            contact.flatMap(PersonWanted.Contact::name),
            contact.flatMap(PersonWanted.Contact::email),
            contact.flatMap(PersonWanted.Contact::phone),
            wanted.at())
        .get(0);
  }

  Optional<Request> find(UUID id) {
    return rows.first("select * from handoff_request where id = ?", RequestStore::read, id);
  }

  List<Request> page(RequestQuery query) {
    Optional<String> topic = query.topic().map(Concern::title);
    Optional<UUID> after = query.after().map(RequestQuery.Place::id);
    return rows.list(
        PAGE,
        RequestStore::read,
        query.states().stream().map(RequestState::name).toArray(String[]::new),
        topic,
        topic,
        query.owner(),
        query.owner(),
        query.overdueAt(),
        query.overdueAt(),
        after,
        query.after().map(RequestQuery.Place::answered),
        query.after().map(RequestQuery.Place::deadline),
        after,
        query.limit());
  }

  /** False: it is in none of these states any more. */
  boolean move(UUID id, Set<RequestState> from, RequestState to, String staff) {
    return rows.update(
            "update handoff_request set state = ?, taken_by = ? where id = ? and state = any(?)",
            to,
            staff,
            id,
            from.stream().map(RequestState::name).toArray(String[]::new))
        > 0;
  }

  /** The longest overdue of which nobody was reminded yet: from now on they were. */
  List<Request> remind(Instant now, int limit) {
    return rows.list(REMIND, RequestStore::read, now, now, limit);
  }

  void told(UUID request, UUID mail) {
    rows.update("insert into handoff_mail (mail, request) values (?, ?)", mail, request);
  }

  /** The mails that tell of a conversation. */
  List<UUID> mailsOf(UUID conversation) {
    return rows.list(
        "select mail from handoff_mail join handoff_request on id = request"
            + " where conversation = ?",
        row -> row.getObject(1, UUID.class),
        conversation);
  }

  void forgetEnded(Instant before) {
    rows.update(
        "delete from handoff_request where state in ('CLOSED', 'GIVEN_BACK') and created_at < ?",
        before);
  }

  private static Request read(ResultSet row) throws SQLException {
    return new Request(
        row.getObject("id", UUID.class),
        row.getObject("conversation", UUID.class),
        RequestState.valueOf(row.getString("state")),
        Concern.of(row.getString("topic")),
        Rows.optional(row, "contact_point", String.class),
        row.getString("owner"),
        Rows.optional(row, "mailbox", String.class),
        Rows.moment(row, "deadline").orElseThrow(),
        Language.of(row.getString("language")).orElseThrow(),
        new PersonWanted.Contact(
            Rows.optional(row, "name", String.class),
            Rows.optional(row, "email", String.class),
            Rows.optional(row, "phone", String.class)),
        Rows.optional(row, "taken_by", String.class),
        Rows.moment(row, "created_at").orElseThrow(),
        Rows.moment(row, "reminded_at"));
  }
}
