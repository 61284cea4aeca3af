package museum.foyer.conversation;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * What only the visitor of a conversation knows. 256 random bits need no salt and no slow hash:
 * nobody guesses them.
 */
final class Secret {

  private static final int BYTES = 32;

  private static final SecureRandom RANDOM = new SecureRandom();

  private Secret() {}

  static String make() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** As it is kept: SHA-256. */
  static byte[] hash(String secret) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(US_ASCII));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
