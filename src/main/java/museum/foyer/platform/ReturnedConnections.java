package museum.foyer.platform;

import io.agroal.api.AgroalPoolInterceptor;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Sees to it that a connection lent for a {@link LongTransaction} does not take its patience to a
 * visitor, however the transaction ended: the pool itself puts back less.
 */
@Singleton // the pool outlives the proxies of beans when Foyer stops
class ReturnedConnections implements AgroalPoolInterceptor {

  private static final String SOCKET_TIMEOUT =
      "quarkus.datasource.jdbc.additional-jdbc-properties.socketTimeout";

  private final int patience;

  ReturnedConnections(@ConfigProperty(name = SOCKET_TIMEOUT) int seconds) {
    this.patience = (int) Duration.ofSeconds(seconds).toMillis();
  }

  @Override
  public void onConnectionReturn(Connection connection) {
    try {
      connection.setNetworkTimeout(Runnable::run, patience);
    } catch (SQLException e) {
      // It is broken, which the pool finds out by itself before it lends it again.
    }
  }
}
