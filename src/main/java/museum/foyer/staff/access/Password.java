package museum.foyer.staff.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.elytron.security.common.BcryptUtil;
import museum.foyer.platform.InvalidParameterException;

/** What a password has to be, and how it is kept: as bcrypt hash of cost 10, 50 to 100 ms each. */
final class Password {

  private static final int SHORTEST = 12;

  /** Bytes; bcrypt does not see what comes after them. */
  private static final int LONGEST = 72;

  private Password() {}

  /**
   * Returns the hash to keep.
   *
   * @throws InvalidParameterException if it is too short or too long
   */
  static String hash(String pointer, String password) {
    if (!fits(password)) {
      throw InvalidParameterException.of(
          pointer, "Must have 12 characters or more, and 72 bytes at most.");
    }
    return BcryptUtil.bcryptHash(password);
  }

  static boolean matches(String password, String hash) {
    return fits(password) && BcryptUtil.matches(password, hash);
  }

  static boolean fits(String password) {
    return password != null
        && password.codePointCount(0, password.length()) >= SHORTEST
        && password.getBytes(UTF_8).length <= LONGEST;
  }
}
