package museum.foyer.handoff;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Requests for a person. */
@ConfigMapping(prefix = "foyer.handoff")
interface HandoffConfig {

  /**
   * Until when a request is to be answered for which no contact point promises anything: a long
   * weekend is no excuse, but nobody waits a week. Visitors are not told.
   */
  @WithDefault("5d")
  Duration deadline();

  /** Who answers for what no contact point is asked about. */
  @WithDefault("team")
  String owner();
}
