package museum.foyer.platform.sql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Plain JDBC in the caller's transaction: an ORM would log the words of a row that fails. */
@ApplicationScoped
public class Rows {

  /** What is done with a statement. */
  public interface Work<T> {
    T with(PreparedStatement statement) throws SQLException;
  }

  /** What a row says. */
  public interface Reading<T> {
    T of(ResultSet row) throws SQLException;
  }

  private final DataSource dataSource;

  Rows(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * @throws PersistenceException if the database fails
   */
  public <T> T with(String sql, Work<T> work) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      return work.with(statement);
    } catch (SQLException e) {
      throw new PersistenceException(e);
    }
  }

  /**
   * Of how many rows.
   *
   * @param arguments in turn; see {@link #list}
   */
  public int update(String sql, Object... arguments) {
    return with(
        sql,
        statement -> {
          set(statement, arguments);
          return statement.executeUpdate();
        });
  }

  /**
   * @param arguments in turn: texts, numbers, ids and arrays as they are, instants as moments,
   *     values of enums by name, an empty optional as null
   */
  public <T> List<T> list(String sql, Reading<T> reading, Object... arguments) {
    return with(
        sql,
        statement -> {
          set(statement, arguments);
          List<T> all = new ArrayList<>();
          try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
              all.add(reading.of(row));
            }
          }
          return all;
        });
  }

  /** The first row, if there is one. */
  public <T> Optional<T> first(String sql, Reading<T> reading, Object... arguments) {
    return list(sql, reading, arguments).stream().findFirst();
  }

  /** A column that may be null. */
  public static <T> Optional<T> optional(ResultSet row, String column, Class<T> type)
      throws SQLException {
    return Optional.ofNullable(row.getObject(column, type));
  }

  /** A column of texts. */
  public static List<String> texts(ResultSet row, String column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }

  /** A moment that may be null. */
  public static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
    return optional(row, column, OffsetDateTime.class).map(OffsetDateTime::toInstant);
  }

  private static void set(PreparedStatement statement, Object... arguments) throws SQLException {
    for (int i = 0; i < arguments.length; i++) {
      if (arguments[i] instanceof Object[] array) {
        String type =
            array instanceof Float[] ? "float4" : array instanceof UUID[] ? "uuid" : "text";
        statement.setArray(i + 1, statement.getConnection().createArrayOf(type, array));
      } else {
        statement.setObject(i + 1, value(arguments[i]));
      }
    }
  }

  private static Object value(Object argument) {
    if (argument instanceof Optional<?> optional) {
      return optional.map(Rows::value).orElse(null);
    } else if (argument instanceof Instant instant) {
      return instant.atOffset(ZoneOffset.UTC);
    } else if (argument instanceof Enum<?> constant) {
      return constant.name();
    }
    return argument;
  }
}
