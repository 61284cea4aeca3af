package museum.foyer.platform;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;

/** A Foyer in a process of its own, to be killed: says the number of every row it was promised. */
final class RowWriter {

  private RowWriter() {}

  /** Arguments: the database folder, the programs' folder, how many rows to write. */
  public static void main(String... arguments) throws Exception {
    try (EmbeddedPostgres postgres =
            EmbeddedPostgres.start(Path.of(arguments[0]), Path.of(arguments[1]), true);
        Connection connection =
            DriverManager.getConnection(postgres.url(), postgres.username(), postgres.password());
        Statement statement = connection.createStatement()) {
      statement.execute("create table promised (number integer primary key)");
      for (int number = 1; number <= Integer.parseInt(arguments[2]); number++) {
        statement.execute("insert into promised values (" + number + ")");
        System.out.println(number);
      }
    } catch (DatabaseException e) {
      System.out.println(e.getMessage());
    }
  }
}
