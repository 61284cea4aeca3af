package museum.foyer.conversation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import museum.foyer.answering.Outcome;
import museum.foyer.answering.desk.Source;
import museum.foyer.knowledge.Language;
import museum.foyer.platform.sql.Rows;

/** What was said in the conversations. */
@ApplicationScoped
class MessageStore {

  private static final TypeReference<List<Source>> SOURCES = new TypeReference<>() {};

  private static final String ADD =
      """
      insert into message (id, conversation, author, state, at, text, external_id, key, staff)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict do nothing
      """;

  private static final String ADD_ANSWER =
      """
      insert into message (id, conversation, author, state, at, text, language, outcome, model,
        sources)
      values (?, ?, 'FOYER', ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String BEFORE =
      """
      select * from message where conversation = ? and position < coalesce(
        (select position from message where id = ?), 9223372036854775807)
      order by position desc limit ?
      """;

  private static final String AFTER =
      """
      select * from message where conversation = ? and position > coalesce(
        (select position from message where id = ?), 0)
      order by position limit ?
      """;

  private final Rows rows;
  private final ObjectMapper json;

  MessageStore(Rows rows, ObjectMapper json) {
    this.rows = rows;
    this.json = json;
  }

  /** False: it is known already, by its external id or key. */
  boolean add(UUID conversation, UUID id, Received received, Message.State state) {
    return rows.update(
            ADD,
            id,
            conversation,
            Author.VISITOR,
            state,
            received.at(),
            received.text(),
            received.externalId(),
            received.key(),
            null)
        > 0;
  }

  void addOfStaff(UUID conversation, UUID id, String staff, String text, Instant at) {
    rows.update(
        ADD, id, conversation, Author.STAFF, Message.State.COMPLETE, at, text, null, null, staff);
  }

  void addAnswer(Claim claim, Reply reply, Instant at) {
    rows.update(
        ADD_ANSWER,
        claim.answer(),
        claim.conversation().id(),
        reply.state(),
        at,
        reply.text(),
        reply.language().tag(),
        reply.outcome(),
        reply.model(),
        json(reply.sources()));
    mark(claim.conversation().id(), claim.answer(), Message.State.ANSWERED);
  }

  /** What becomes of the messages a claim was to answer. */
  void mark(UUID conversation, UUID answer, Message.State state) {
    rows.update(
        "update message set state = ? where conversation = ? and answered_by = ? and author = 'VISITOR'",
        state,
        conversation,
        answer);
  }

  /** All that wait, oldest first: from now on this answer is to answer them. */
  List<Message> claim(UUID conversation, UUID answer) {
    rows.update(
        "update message set state = 'ANSWERING', answered_by = ?"
            + " where conversation = ? and author = 'VISITOR' and state = 'WAITING'",
        answer,
        conversation);
    return rows.list(
        "select * from message where conversation = ? and answered_by = ? order by position",
        this::read,
        conversation,
        answer);
  }

  /** Those whose answer will never come: its replica is gone. */
  void abandoned(UUID conversation, Message.State state) {
    rows.update(
        "update message set state = ? where conversation = ? and author = 'VISITOR' and state = 'ANSWERING'",
        state,
        conversation);
  }

  boolean newerWaits(UUID conversation, UUID message) {
    return after(conversation, message, Messages.MOST).stream()
        .anyMatch(later -> later.state() == Message.State.WAITING);
  }

  Optional<Message> find(UUID conversation, UUID id) {
    return rows.first(
        "select * from message where conversation = ? and id = ?", this::read, conversation, id);
  }

  Optional<Message> byKey(UUID conversation, UUID key) {
    return rows.first(
        "select * from message where conversation = ? and key = ?", this::read, conversation, key);
  }

  /**
   * The last so many, oldest first.
   *
   * @param before only those before it; empty: all
   */
  List<Message> last(UUID conversation, Optional<UUID> before, int limit) {
    List<Message> found = rows.list(BEFORE, this::read, conversation, before, limit);
    Collections.reverse(found);
    return found;
  }

  /** The first so many after this one, oldest first. */
  List<Message> after(UUID conversation, UUID message, int limit) {
    return rows.list(AFTER, this::read, conversation, message, limit);
  }

  /** False: there is no such answer. */
  boolean rate(UUID conversation, UUID id, Rating rating, Optional<String> reason) {
    return rows.update(
            "update message set rating = ?, rating_reason = ?"
                + " where conversation = ? and id = ? and author <> 'VISITOR'",
            rating,
            reason,
            conversation,
            id)
        > 0;
  }

  Optional<UUID> byExternalId(UUID conversation, String externalId) {
    return rows.first(
        "select id from message where conversation = ? and external_id = ?",
        row -> row.getObject(1, UUID.class),
        conversation,
        externalId);
  }

  List<UUID> idsOf(UUID conversation) {
    return rows.list(
        "select id from message where conversation = ?",
        row -> row.getObject(1, UUID.class),
        conversation);
  }

  void forget(Instant before) {
    rows.update("delete from message where at < ?", before);
  }

  void changeText(UUID conversation, String externalId, String text) {
    rows.update(
        "update message set text = ? where conversation = ? and external_id = ?",
        text,
        conversation,
        externalId);
  }

  void sentAs(UUID message, String externalId) {
    rows.update("update message set external_id = ? where id = ?", externalId, message);
  }

  private Message read(ResultSet row) throws SQLException {
    return new Message(
        row.getObject("id", UUID.class),
        Author.valueOf(row.getString("author")),
        Message.State.valueOf(row.getString("state")),
        Rows.moment(row, "at").orElseThrow(),
        row.getString("text"),
        Rows.optional(row, "answered_by", UUID.class),
        Rows.optional(row, "key", UUID.class),
        answer(row),
        feedback(row));
  }

  private static Optional<Message.Feedback> feedback(ResultSet row) throws SQLException {
    Optional<String> reason = Rows.optional(row, "rating_reason", String.class);
    return Rows.optional(row, "rating", String.class)
        .map(rating -> new Message.Feedback(Rating.valueOf(rating), reason));
  }

  private Optional<Message.Answer> answer(ResultSet row) throws SQLException {
    String outcome = row.getString("outcome");
    return outcome == null
        ? Optional.empty()
        : Optional.of(
            new Message.Answer(
                Language.of(row.getString("language")).orElseThrow(),
                Outcome.valueOf(outcome),
                Rows.optional(row, "model", String.class),
                sources(row.getString("sources"))));
  }

  private String json(List<Source> sources) {
    try {
      return json.writeValueAsString(sources);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("sources are plain texts", e);
    }
  }

  private List<Source> sources(String text) {
    try {
      return json.readValue(text, SOURCES);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("sources were written by Foyer", e);
    }
  }
}
