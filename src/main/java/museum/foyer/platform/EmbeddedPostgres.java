package museum.foyer.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.postgresql.Driver;

/**
 * The PostgreSQL of a museum that has none: Foyer unpacks it into its own folder, starts it, talks
 * to it over loopback with a password nobody needs to know, and stops it when Foyer ends. What it
 * acknowledges survives {@code kill -9} and power cuts.
 */
public final class EmbeddedPostgres implements AutoCloseable {

  /** PostgreSQL's own first account and database: only for making {@link #NAME}. */
  static final String OWNER = "postgres";

  /**
   * Foyer's account, which may do anything in its database of the same name and nothing outside.
   */
  private static final String NAME = "foyer";

  /** Without any of these an acknowledged write can be lost. */
  private static final List<String> DURABLE =
      List.of("fsync", "synchronous_commit", "full_page_writes");

  private final FolderLock lock;
  private final PostgresCluster cluster;
  private final int port;
  private final String password;

  private EmbeddedPostgres(FolderLock lock, PostgresCluster cluster, int port) throws IOException {
    this.lock = lock;
    this.cluster = cluster;
    this.port = port;
    this.password = cluster.password();
  }

  /**
   * Starts PostgreSQL on the data in this folder, which is made if it is not there.
   *
   * @throws DatabaseException if another Foyer uses the folder, or PostgreSQL does not start
   */
  public static EmbeddedPostgres start(Path folder) {
    return start(folder, folder, true);
  }

  /** For tests: programs which several folders share, and safety traded for speed. */
  static EmbeddedPostgres start(Path folder, Path programs, boolean durable) {
    try {
      // Without links: the next start knows a left-over server by this path.
      Path home = Files.createDirectories(folder).toRealPath();
      FolderLock lock = FolderLock.take(home);
      try {
        return start(lock, home, Files.createDirectories(programs).toRealPath(), durable);
      } catch (IOException | RuntimeException e) {
        lock.close();
        throw e;
      }
    } catch (IOException e) {
      throw DatabaseException.folderUnusable(folder.toAbsolutePath(), e);
    }
  }

  private static EmbeddedPostgres start(FolderLock lock, Path home, Path programs, boolean durable)
      throws IOException {
    PostgresCluster cluster =
        PostgresCluster.in(home.resolve("database"), PostgresBinaries.unpackedIn(programs));
    EmbeddedPostgres postgres = new EmbeddedPostgres(lock, cluster, freePort());
    cluster.start(postgres.port, durable ? "" : "-F -c synchronous_commit=off");
    try {
      postgres.prepare(durable);
      return postgres;
    } catch (RuntimeException e) {
      cluster.stop();
      throw e;
    }
  }

  private void prepare(boolean durable) {
    Properties owner = new Properties();
    owner.setProperty("user", OWNER);
    owner.setProperty("password", password);
    try (Connection connection = new Driver().connect(url(OWNER), owner);
        Statement statement = connection.createStatement()) {
      if (durable) {
        requireDurability(statement);
      }
      createDatabase(statement);
    } catch (SQLException e) {
      throw DatabaseException.unreachable(url(OWNER), e.getMessage(), e);
    }
  }

  /** Asks the running server: a settings file may be overruled in more ways than one. */
  private static void requireDurability(Statement statement) throws SQLException {
    List<String> off = new ArrayList<>();
    for (String setting : DURABLE) {
      try (ResultSet shown = statement.executeQuery("show " + setting)) {
        if (!shown.next() || !"on".equals(shown.getString(1))) {
          off.add(setting);
        }
      }
    }
    if (!off.isEmpty()) {
      throw DatabaseException.notDurable(off);
    }
  }

  private void createDatabase(Statement statement) throws SQLException {
    try (ResultSet found =
        statement.executeQuery("select from pg_database where datname = '" + NAME + "'")) {
      if (found.next()) {
        return;
      }
    }
    statement.execute("drop role if exists " + NAME); // of a first start that was cut short
    statement.execute("create role " + NAME + " login password '" + password + "'");
    statement.execute("create database " + NAME + " owner " + NAME);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  /** JDBC address, without credentials. The port differs from start to start. */
  public String url() {
    return url(NAME);
  }

  public String username() {
    return NAME;
  }

  public String password() {
    return password;
  }

  @Override
  public void close() {
    try (lock) {
      cluster.stop();
    } catch (IOException e) {
      throw DatabaseException.folderUnusable(cluster.folder(), e);
    }
  }
}
