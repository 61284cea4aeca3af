package museum.foyer.channels.web.limits;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/**
 * What a visitor of the website may take. Far above what people do: it stops programs. Behind a
 * proxy set {@code quarkus.http.proxy.proxy-address-forwarding} and {@code
 * quarkus.http.proxy.trusted-proxies}, or all visitors share one address.
 */
@ConfigMapping(prefix = "foyer.limits")
interface LimitsConfig {

  /** False for measurements from one machine, or where a gateway limits already. */
  @WithDefault("true")
  boolean enabled();

  /** Messages of one conversation: nobody types faster for long. */
  Rate conversation();

  /** Questions and messages from one address: a school class behind one router. */
  Calls address();

  /** Conversations opened from one address: the same class, once each. */
  Opened opened();

  /**
   * Answers being written at once, by a replica. Each is a virtual thread and a stream; what the
   * model's endpoint takes is limited apart. Above it a visitor is asked at once to come back,
   * which is kinder than a wait that ends with nothing.
   */
  @WithDefault("500")
  int answers();

  /**
   * How long an answer goes on when the last listener has left: a train's tunnel. Then nobody pays
   * for a model that writes to nobody.
   */
  @WithDefault("15s")
  Duration unheard();

  /** A few at once, then one more each time a while has passed. */
  interface Rate {
    @WithDefault("20")
    int times();

    @WithDefault("6s")
    Duration another();
  }

  /** The same with room for many people. */
  interface Calls {
    @WithDefault("60")
    int times();

    @WithDefault("2s")
    Duration another();
  }

  /** The same for what happens once a visit. */
  interface Opened {
    @WithDefault("60")
    int times();

    @WithDefault("10s")
    Duration another();
  }
}
