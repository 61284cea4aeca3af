package museum.foyer.conversation.turns;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What is kept of what visitors ask. Prefix {@code foyer.conversation}. */
@ConfigMapping(prefix = "foyer.conversation")
interface TurnsConfig {

  /** Whether turns are kept at all; without them staff see no unanswered questions. */
  @WithDefault("true")
  boolean record();

  /**
   * How long the words of a turn are kept. After that what was counted stays: when, language,
   * topic, outcome. A month shows staff each kind of question a few times.
   */
  @WithDefault("30d")
  Duration retention();

  /**
   * Turns that may wait for a database that is slow or away; those beyond are not kept. A turn is
   * about 2 kB; a busy museum's two hours.
   */
  @WithDefault("1000")
  int waiting();
}
