package museum.foyer.conversation.turns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import museum.foyer.answering.Answered;
import museum.foyer.answering.Asked;
import museum.foyer.answering.Outcome;
import museum.foyer.knowledge.Language;
import museum.foyer.platform.sql.Sql;
import museum.foyer.understanding.topics.Topic;

/** Plain JDBC in the caller's transaction: an ORM would log the words of a row that fails. */
@ApplicationScoped
class TurnStore {

  private static final String ADD = Sql.read("turn-add");

  private static final String ABOUT_HOURS = Sql.read("turns-about-hours");

  /** Topics that are answered with opening hours. */
  private static final String[] HOURS =
      Arrays.stream(Topic.values())
          .filter(topic -> topic.subject() == Topic.Subject.HOURS)
          .map(Topic::key)
          .toArray(String[]::new);

  private static final String LATEST =
      """
      select question, normalized, language, venue, asked_at, as_of, outcome, answer from turn
      where question is not null and not follow_up order by at desc limit ?
      """;

  private static final String FORGET =
      """
      update turn set question = null, normalized = null, answer = null where id in (
        select id from turn where question is not null and at < ? order by at limit ?)
      """;

  private static final String FORGET_THESE =
      "update turn set question = null, normalized = null, answer = null where id = any (?)";

  private final DataSource dataSource;

  TurnStore(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** A question with the form by which the same ones are known. */
  record Row(String normalized, PastQuestion question) {}

  void add(List<Turn> turns) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(ADD)) {
      for (Turn turn : turns) {
        setTurn(statement, turn);
        setQuestion(statement, turn.answered().asked());
        setAnswer(connection, statement, turn.answered());
        statement.addBatch();
      }
      statement.executeBatch();
    } catch (SQLException e) {
      throw new PersistenceException(e);
    }
  }

  private static void setTurn(PreparedStatement statement, Turn turn) throws SQLException {
    statement.setObject(1, turn.id());
    statement.setTimestamp(2, Timestamp.from(turn.at()));
    statement.setTimestamp(3, Timestamp.from(turn.askedAt()));
    statement.setString(4, turn.channel().name());
    statement.setLong(5, turn.took().toMillis());
    statement.setObject(20, turn.conversation().orElse(null));
  }

  private static void setQuestion(PreparedStatement statement, Asked asked) throws SQLException {
    statement.setString(6, asked.text());
    statement.setString(7, asked.normalized());
    statement.setString(8, asked.language().tag());
    statement.setString(9, asked.topic().orElse(null));
    statement.setString(10, asked.venue().orElse(null));
    statement.setObject(11, asked.asOf());
    statement.setBoolean(12, asked.followUp());
  }

  private static void setAnswer(
      Connection connection, PreparedStatement statement, Answered answered) throws SQLException {
    Answered.Trail trail = answered.trail();
    statement.setString(13, answered.text());
    statement.setString(14, answered.outcome().name());
    statement.setArray(15, connection.createArrayOf("text", trail.evidence().toArray()));
    statement.setLong(16, answered.edition());
    statement.setString(17, trail.model().orElse(null));
    statement.setString(18, trail.prompt().orElse(null));
    statement.setInt(19, trail.withheld());
  }

  /** Those that stand for themselves, newest first. */
  List<Row> latest(int limit) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(LATEST)) {
      statement.setInt(1, limit);
      List<Row> rows = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          rows.add(new Row(row.getString("normalized"), question(row)));
        }
      }
      return rows;
    } catch (SQLException e) {
      throw new PersistenceException(e);
    }
  }

  private static PastQuestion question(ResultSet row) throws SQLException {
    return new PastQuestion(
        row.getString("question"),
        Language.of(row.getString("language")).orElseThrow(),
        Optional.ofNullable(row.getString("venue")),
        row.getTimestamp("asked_at").toInstant(),
        row.getObject("as_of", LocalDate.class),
        Outcome.valueOf(row.getString("outcome")),
        row.getString("answer"));
  }

  /** The newest that told somebody something. */
  GivenAnswer.Some about(HoursAsked hours, int limit) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(ABOUT_HOURS)) {
      statement.setTimestamp(1, Timestamp.from(hours.since()));
      statement.setObject(2, hours.from());
      statement.setObject(3, hours.until());
      statement.setString(4, hours.venue());
      statement.setArray(5, connection.createArrayOf("text", HOURS));
      statement.setInt(6, limit);
      List<GivenAnswer> answers = new ArrayList<>();
      int total = 0;
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          answers.add(given(row));
          total = row.getInt("total");
        }
      }
      return new GivenAnswer.Some(answers, total);
    } catch (SQLException e) {
      throw new PersistenceException(e);
    }
  }

  private static GivenAnswer given(ResultSet row) throws SQLException {
    return new GivenAnswer(
        row.getObject("id", UUID.class),
        Optional.ofNullable(row.getObject("conversation", UUID.class)),
        row.getTimestamp("at").toInstant(),
        Channel.valueOf(row.getString("channel")),
        Language.of(row.getString("language")).orElseThrow(),
        row.getObject("as_of", LocalDate.class));
  }

  /** Removes the words of the oldest turns before a moment; of how many. */
  int forget(Instant before, int limit) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(FORGET)) {
      statement.setTimestamp(1, Timestamp.from(before));
      statement.setInt(2, limit);
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new PersistenceException(e);
    }
  }

  void forget(List<UUID> ids) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(FORGET_THESE)) {
      statement.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new PersistenceException(e);
    }
  }
}
