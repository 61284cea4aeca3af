package museum.foyer.staff.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How staff get in. */
@ConfigMapping(prefix = "foyer.staff")
interface StaffConfig {

  /**
   * Password of the account {@code admin}, which is made at the first start. Without it a random
   * one is made and shown once. Has no effect as soon as there is an account.
   */
  Optional<String> firstPassword();

  Lockout lockout();

  /** What stops the guessing of passwords. */
  interface Lockout {

    /** Wrong passwords of one account in a row: more than anybody mistypes. */
    @WithDefault("10")
    int perAccount();

    /** Wrong logins from one address in a row: a museum has one, and several people behind it. */
    @WithDefault("20")
    int perAddress();

    /** After these, one more each time this has passed: 960 guesses a day of 12 characters. */
    @WithDefault("PT90S")
    Duration another();
  }
}
