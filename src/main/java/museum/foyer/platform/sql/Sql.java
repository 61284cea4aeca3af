package museum.foyer.platform.sql;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Statements too long to stand in Java: {@code /sql/<name>.sql}. */
public final class Sql {

  private Sql() {}

  /** The whole of it; called once a statement, when its store is made. */
  public static String read(String name) {
    String file = "/sql/" + name + ".sql";
    try (InputStream in = Sql.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }
}
