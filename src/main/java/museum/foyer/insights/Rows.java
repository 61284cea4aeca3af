package museum.foyer.insights;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Plain JDBC in the caller's transaction: an ORM would log the words of a row that fails. */
@ApplicationScoped
class Rows {

  interface Work<T> {
    T with(PreparedStatement statement) throws SQLException;
  }

  interface Reading<T> {
    T of(ResultSet row) throws SQLException;
  }

  private final DataSource dataSource;

  Rows(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * @throws PersistenceException if the database fails
   */
  <T> T with(String sql, Work<T> work) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      return work.with(statement);
    } catch (SQLException e) {
      throw new PersistenceException(e);
    }
  }

  int update(String sql, Object... arguments) {
    return with(
        sql,
        statement -> {
          set(statement, arguments);
          return statement.executeUpdate();
        });
  }

  <T> List<T> list(String sql, Reading<T> reading, Object... arguments) {
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

  private static void set(PreparedStatement statement, Object... arguments) throws SQLException {
    for (int i = 0; i < arguments.length; i++) {
      if (arguments[i] instanceof Object[] array) {
        String type = array instanceof Float[] ? "float4" : "text";
        statement.setArray(i + 1, statement.getConnection().createArrayOf(type, array));
      } else {
        statement.setObject(i + 1, arguments[i]);
      }
    }
  }
}
