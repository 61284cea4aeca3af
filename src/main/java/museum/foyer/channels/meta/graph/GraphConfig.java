package museum.foyer.channels.meta.graph;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long the Graph API is waited for. Prefix {@code foyer.meta.graph}. */
@ConfigMapping(prefix = "foyer.meta.graph")
public interface GraphConfig {

  /** Its servers are near every network: who has not connected by then will not. */
  @WithDefault("3s")
  Duration connectTimeout();

  /** From the request to the end of the answer; sends take 0.2 to 2 s. */
  @WithDefault("10s")
  Duration answerTimeout();

  /** Connections to each host, which is also the most calls at a time. */
  @WithDefault("16")
  int connections();
}
