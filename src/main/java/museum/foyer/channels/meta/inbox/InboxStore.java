package museum.foyer.channels.meta.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import museum.foyer.platform.sql.Rows;
import museum.foyer.platform.sql.Sql;

/** The events that wait, and the keys of those that are done. */
@ApplicationScoped
class InboxStore {

  private static final String ADD = Sql.read("meta-event-add");

  private static final String CLAIM = Sql.read("meta-event-claim");

  private static final String FINISH =
      """
      update meta_event set state = 'DONE', payload = null, person = '', lease_until = null
      where id = ? and attempts = ? and state = 'WAITING'
      """;

  private static final String FAIL =
      """
      update meta_event set lease_until = null, next_at = ?, state = ?
      where id = ? and attempts = ? and state = 'WAITING'
      """;

  private static final String FORGET_PERSON =
      "update meta_event set state = 'DONE', payload = null, person = '' where person = ?";

  private static final String FORGET =
      """
      delete from meta_event where id in (
        select id from meta_event where state <> 'WAITING' and received_at < ?
        order by received_at limit ?)
      """;

  private final Rows rows;
  private final ObjectMapper json;

  InboxStore(Rows rows, ObjectMapper json) {
    this.rows = rows;
    this.json = json;
  }

  /**
   * An event that is being worked on by whoever claimed it.
   *
   * @param attempt which one this is, from 1
   */
  record Claimed(long id, int attempt, String kind, String payload) {}

  /** All of them that are new, with one statement; of how many. */
  int add(List<Arrival> arrivals, Instant now) {
    return rows.with(
        ADD,
        statement -> {
          statement.setTimestamp(1, Timestamp.from(now));
          statement.setTimestamp(2, Timestamp.from(now));
          setTexts(statement, 3, arrivals, a -> a.event().origin().platform().name());
          setTexts(statement, 4, arrivals, a -> a.event().origin().account());
          setTexts(statement, 5, arrivals, Arrival::key);
          setTexts(statement, 6, arrivals, a -> a.event().origin().person());
          setTexts(statement, 7, arrivals, a -> a.event().getClass().getSimpleName());
          setTexts(statement, 8, arrivals, a -> a.event().origin().at().toString());
          setTexts(statement, 9, arrivals, a -> write(a.event()));
          return statement.executeUpdate();
        });
  }

  private static void setTexts(
      PreparedStatement statement, int index, List<Arrival> some, Function<Arrival, String> column)
      throws SQLException {
    String[] values = some.stream().map(column).toArray(String[]::new);
    statement.setArray(index, statement.getConnection().createArrayOf("text", values));
  }

  List<Claimed> claim(Instant now, Instant leaseUntil, int limit) {
    Timestamp moment = Timestamp.from(now);
    return rows.list(
        CLAIM,
        row ->
            new Claimed(
                row.getLong("id"),
                row.getInt("attempts"),
                row.getString("kind"),
                row.getString("payload")),
        Timestamp.from(leaseUntil),
        moment,
        moment,
        moment,
        limit);
  }

  /** In the transaction of the work; false if it belongs to somebody else by now. */
  boolean finish(Claimed event) {
    return rows.update(FINISH, event.id(), event.attempt()) == 1;
  }

  void retry(Claimed event, Instant at) {
    rows.update(FAIL, Timestamp.from(at), "WAITING", event.id(), event.attempt());
  }

  void bury(Claimed event, Instant at) {
    rows.update(FAIL, Timestamp.from(at), "DEAD", event.id(), event.attempt());
  }

  int forget(String person) {
    return rows.update(FORGET_PERSON, person);
  }

  /** Removes the oldest that are not waiting; how many. */
  int forget(Instant before, int limit) {
    return rows.update(FORGET, Timestamp.from(before), limit);
  }

  MetaEvent read(Claimed event) {
    try {
      return json.readValue(event.payload(), MetaEvent.class);
    } catch (JsonProcessingException e) {
      e.clearLocation(); // it would repeat the words
      throw new IllegalStateException("an event of kind " + event.kind() + " is not readable");
    }
  }

  private String write(MetaEvent event) {
    try {
      return json.writeValueAsString(event);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an event is not writable", e);
    }
  }
}
