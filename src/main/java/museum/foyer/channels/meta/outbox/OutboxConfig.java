package museum.foyer.channels.meta.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How messages are sent. Prefix {@code foyer.meta.outbox}. */
@ConfigMapping(prefix = "foyer.meta.outbox")
interface OutboxConfig {

  /**
   * After which a message being sent counts as left behind. Longer than a call may take (13 s), and
   * with the wait for an echo less than a minute: that long a visitor waits after a crash.
   */
  @WithDefault("20s")
  Duration lease();

  /** How long the echo of a message is waited for before it is sent again. */
  @WithDefault("30s")
  Duration echoWait();

  /** Messages being sent at a time by one replica: 40 a second at 0.2 s each, Meta's advice. */
  @WithDefault("8")
  int parallel();

  /** How long a message may wait for a token or for a restriction to be lifted. */
  @WithDefault("24h")
  Duration longestWait();

  /** How long a sent message is kept: an echo of it may come as late as Meta repeats, 36 h. */
  @WithDefault("48h")
  Duration keepSent();

  /** How long staff see a message that was given up. */
  @WithDefault("30d")
  Duration keepGivenUp();
}
