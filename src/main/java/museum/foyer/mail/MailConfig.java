package museum.foyer.mail;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Sending of e-mails; the server itself is {@code quarkus.mailer.*}. */
@ConfigMapping(prefix = "foyer.mail")
interface MailConfig {

  /** Address mails come from. Without one none is sent: they wait until there is. */
  Optional<Address> from();

  /**
   * For one mail. A server has it within seconds; one that scans attachments first takes longer.
   */
  @WithDefault("30s")
  Duration timeout();

  /** How long nothing is sent after a server has not answered in time. */
  @WithDefault("5m")
  Duration rest();

  /**
   * Pause after the first failure, doubled after each. Greylisting lets a mail in after minutes.
   */
  @WithDefault("30s")
  Duration firstRetry();

  /** Longest pause between two attempts. */
  @WithDefault("6h")
  Duration longestRetry();

  /** After so many it is given up: with the pauses above, after more than a day. */
  @WithDefault("14")
  int attempts();

  /**
   * After so long a mail that still waits is given up, and of one that was sent or given up nothing
   * is kept.
   */
  @WithDefault("30d")
  Duration kept();
}
