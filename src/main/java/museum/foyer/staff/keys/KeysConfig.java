package museum.foyer.staff.keys;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long scripts may get in. */
@ConfigMapping(prefix = "foyer.staff.keys")
interface KeysConfig {

  /** A year and a day: whoever renews a key once a year is never late. */
  @WithDefault("P366D")
  Duration longestLife();
}
