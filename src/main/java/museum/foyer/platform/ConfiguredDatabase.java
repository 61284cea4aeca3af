package museum.foyer.platform;

import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/** A PostgreSQL which the museum runs itself: Foyer waits for it, but not for what cannot come. */
public record ConfiguredDatabase(String url, String username, String password) {

  /**
   * Often enough to serve within a second or two of the database, seldom enough to go unnoticed.
   */
  private static final Duration PAUSE = Duration.ofSeconds(1);

  /** Longer than any healthy handshake; a host that swallows packets would hold us for minutes. */
  private static final Duration ATTEMPT = Duration.ofSeconds(5);

  // PostgreSQL's own codes, appendix A of its manual.
  private static final String STARTING_UP = "57P03";
  private static final String TOO_MANY_CONNECTIONS = "53300";

  /** Keeps the password out of every log. */
  @Override
  public String toString() {
    return address();
  }

  /**
   * Returns once the database answers. One that is starting or away is waited for; a bad address,
   * name or password is not.
   *
   * @throws DatabaseException if the configuration is wrong or the patience is over
   */
  public void await(Duration patience) {
    String address = address();
    long start = System.nanoTime();
    Optional<SQLException> problem = problem();
    if (problem.filter(ConfiguredDatabase::mayCome).isPresent()) {
      // Log lines are held back until the configuration is read, which is after this.
      System.err.println(
          "Waiting up to " + patience.toSeconds() + " s for the database " + address);
    }
    while (problem.isPresent()) {
      if (!mayCome(problem.get()) || System.nanoTime() - start > patience.toNanos()) {
        throw DatabaseException.unreachable(address, reason(problem.get()), problem.get());
      }
      pause();
      problem = problem();
    }
  }

  /** Where the database is, without anything secret: {@code host:port/name}. */
  public String address() {
    Properties parts = Driver.parseURL(url, null);
    if (parts == null) {
      throw DatabaseException.badUrl();
    }
    return "%s:%s/%s"
        .formatted(
            PGProperty.PG_HOST.getOrDefault(parts),
            PGProperty.PG_PORT.getOrDefault(parts),
            PGProperty.PG_DBNAME.getOrDefault(parts));
  }

  private Optional<SQLException> problem() {
    Properties login = new Properties();
    PGProperty.USER.set(login, username);
    PGProperty.PASSWORD.set(login, password);
    PGProperty.CONNECT_TIMEOUT.set(login, ATTEMPT.toSecondsPart());
    PGProperty.LOGIN_TIMEOUT.set(login, ATTEMPT.toSecondsPart());
    try (Connection connection = new Driver().connect(url, login)) {
      return Optional.empty();
    } catch (SQLException e) {
      return Optional.of(e);
    }
  }

  private static boolean mayCome(SQLException problem) {
    String state = String.valueOf(problem.getSQLState());
    return (state.startsWith("08") && !(problem.getCause() instanceof UnknownHostException))
        || state.equals(STARTING_UP)
        || state.equals(TOO_MANY_CONNECTIONS);
  }

  private static String reason(SQLException problem) {
    return problem.getCause() instanceof UnknownHostException
        ? "nobody knows this host"
        : problem.getMessage().lines().findFirst().orElse("no message");
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for the database", e);
    }
  }
}
