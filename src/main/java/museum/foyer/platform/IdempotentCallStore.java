package museum.foyer.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Calls with a key, shared by all replicas. Each method is a transaction of its own: a call that
 * fails takes its work back, but not the knowledge that it was made.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
class IdempotentCallStore {

  static final Duration KEPT = Duration.ofHours(24);

  /** No call takes longer; one that never ended was cut off with its replica. */
  private static final Duration LONGEST_CALL = LongTransaction.LIMIT;

  private static final String BEGIN =
      """
      insert into idempotent_call as c (principal, key, fingerprint, began_at)
      values (?, ?, ?, ?)
      on conflict (principal, key) do update
        set fingerprint = excluded.fingerprint, began_at = excluded.began_at, status = null
        where c.began_at < ? or (c.status is null and c.began_at < ?)
      """;

  private static final String FIND =
      """
      select fingerprint, status, media_type, location, etag, body
      from idempotent_call where principal = ? and key = ?
      """;

  private static final String FINISH =
      """
      update idempotent_call set status = ?, media_type = ?, location = ?, etag = ?, body = ?
      where principal = ? and key = ?
      """;

  private static final String FORGET =
      "delete from idempotent_call where principal = ? and key = ?";

  private static final String FORGET_OLD = "delete from idempotent_call where began_at < ?";

  private final DataSource dataSource;
  private final Clock clock;

  IdempotentCallStore(DataSource dataSource, Clock clock) {
    this.dataSource = dataSource;
    this.clock = clock;
  }

  /** Whose call; the same key of another person is another call. */
  record Id(String principal, UUID key) {}

  /** What was answered; every part but the status may be missing. */
  record Answer(
      int status,
      Optional<String> mediaType,
      Optional<String> location,
      Optional<String> etag,
      Optional<byte[]> body) {}

  /**
   * Returns the answer if the call was made before; empty if it is to be made now.
   *
   * @throws IdempotencyException if it is still running or was another one
   */
  Optional<Answer> begin(Id id, byte[] fingerprint) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      return began(connection, id, fingerprint)
          ? Optional.empty()
          : Optional.of(answer(connection, id, fingerprint));
    }
  }

  private boolean began(Connection connection, Id id, byte[] fingerprint) throws SQLException {
    Instant now = clock.instant();
    try (PreparedStatement statement = connection.prepareStatement(BEGIN)) {
      statement.setString(1, id.principal());
      statement.setObject(2, id.key());
      statement.setBytes(3, fingerprint);
      statement.setTimestamp(4, Timestamp.from(now));
      statement.setTimestamp(5, Timestamp.from(now.minus(KEPT)));
      statement.setTimestamp(6, Timestamp.from(now.minus(LONGEST_CALL)));
      return statement.executeUpdate() == 1;
    }
  }

  private static Answer answer(Connection connection, Id id, byte[] fingerprint)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(FIND)) {
      statement.setString(1, id.principal());
      statement.setObject(2, id.key());
      try (ResultSet row = statement.executeQuery()) {
        if (!row.next()) {
          throw IdempotencyException.running(); // it failed this very moment
        }
        if (!Arrays.equals(row.getBytes("fingerprint"), fingerprint)) {
          throw IdempotencyException.otherCall();
        }
        int status = row.getInt("status");
        if (row.wasNull()) {
          throw IdempotencyException.running();
        }
        return new Answer(
            status,
            Optional.ofNullable(row.getString("media_type")),
            Optional.ofNullable(row.getString("location")),
            Optional.ofNullable(row.getString("etag")),
            Optional.ofNullable(row.getBytes("body")));
      }
    }
  }

  void finish(Id id, Answer answer) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(FINISH)) {
      statement.setInt(1, answer.status());
      statement.setString(2, answer.mediaType().orElse(null));
      statement.setString(3, answer.location().orElse(null));
      statement.setString(4, answer.etag().orElse(null));
      statement.setBytes(5, answer.body().orElse(null));
      statement.setString(6, id.principal());
      statement.setObject(7, id.key());
      statement.executeUpdate();
    }
  }

  /** It did nothing: the same key may try again. */
  void forget(Id id) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(FORGET)) {
      statement.setString(1, id.principal());
      statement.setObject(2, id.key());
      statement.executeUpdate();
    }
  }

  /** Returns how many were too old to be kept. */
  int forgetOld() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(FORGET_OLD)) {
      statement.setTimestamp(1, Timestamp.from(clock.instant().minus(KEPT)));
      return statement.executeUpdate();
    }
  }
}
