package museum.foyer.conversation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How conversations are held. Prefix {@code foyer.conversation}. */
@ConfigMapping(prefix = "foyer.conversation")
interface ConversationConfig {

  /**
   * How long to wait on the website for more before a message is answered. People send a greeting
   * and their question a moment apart; a third of a second is not felt.
   */
  @WithDefault("300ms")
  Duration settle();

  /** The same on messengers, where people send a line at a time. */
  @WithDefault("2s")
  Duration settleMessages();

  /**
   * The longest an answer may take, from the claim to its transaction: 45 s for a model and its
   * stream, and what the database needs. After that another replica may answer.
   */
  @WithDefault("60s")
  Duration lease();

  /** After this silence the visitor is told again that a machine answers. */
  @WithDefault("12h")
  Duration noticeAfter();
}
