package museum.foyer.staff.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javax.sql.DataSource;

/** Adds and reads; the database itself refuses everything else. */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
class AuditStore {

  private static final String ADD =
      """
      insert into staff_act (at, who, role, act, item, status, begun)
      values (?, ?, ?, ?, ?, ?, ?) returning id
      """;

  private static final String READ =
      """
      select id, at, who, role, act, item, status from staff_act
      where id < ? and (status is not null
          or not exists (select from staff_act ended where ended.begun = staff_act.id))
        and (?::text is null or who = ?)
        and (?::timestamptz is null or at >= ?) and (?::timestamptz is null or at < ?)
      order by id desc limit ?
      """;

  private final DataSource dataSource;

  AuditStore(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * Which rows.
   *
   * @param from first moment
   * @param to first moment that is too late
   * @param before the rows older than this one
   */
  record Search(
      Optional<String> who, Optional<Instant> from, Optional<Instant> to, long before, int limit) {}

  /**
   * The number of the row is given by the database.
   *
   * @param begun the row that said the act would be done, which this one takes the place of
   * @return the number
   */
  long add(Act act, Optional<Long> begun) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(ADD)) {
      statement.setTimestamp(1, Timestamp.from(act.at()));
      statement.setString(2, act.who().orElse(null));
      statement.setString(3, act.role().orElse(null));
      statement.setString(4, act.act());
      statement.setString(5, act.item().orElse(null));
      statement.setObject(6, act.status().isPresent() ? act.status().getAsInt() : null);
      statement.setObject(7, begun.orElse(null));
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getLong("id");
      }
    }
  }

  /** Latest first. */
  List<Act> read(Search search) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(READ)) {
      String who = search.who().orElse(null);
      OffsetDateTime from = search.from().map(AuditStore::utc).orElse(null);
      OffsetDateTime to = search.to().map(AuditStore::utc).orElse(null);
      statement.setLong(1, search.before());
      statement.setString(2, who);
      statement.setString(3, who);
      statement.setObject(4, from);
      statement.setObject(5, from);
      statement.setObject(6, to);
      statement.setObject(7, to);
      statement.setInt(8, search.limit());
      List<Act> acts = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          acts.add(act(row));
        }
      }
      return acts;
    }
  }

  private static Act act(ResultSet row) throws SQLException {
    return new Act(
        row.getLong("id"),
        row.getTimestamp("at").toInstant(),
        Optional.ofNullable(row.getString("who")),
        Optional.ofNullable(row.getString("role")),
        row.getString("act"),
        Optional.ofNullable(row.getString("item")),
        status(row));
  }

  private static OptionalInt status(ResultSet row) throws SQLException {
    int status = row.getInt("status");
    return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(status);
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
