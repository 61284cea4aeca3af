package museum.foyer.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/**
 * The one clock. Everything that depends on the time of day is given it; nothing asks the system
 * for "now".
 */
@ApplicationScoped
class Timekeeping {

  @Produces
  @ApplicationScoped
  Clock clock() {
    return Clock.systemUTC();
  }
}
