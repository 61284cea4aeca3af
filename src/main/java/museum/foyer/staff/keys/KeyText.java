package museum.foyer.staff.keys;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A key as it is sent: {@code fk_<id>_<secret>}. The beginning tells tools that look for leaked
 * secrets what they have found.
 */
record KeyText(String id, String secret) {

  /** 64 and 256 bits. */
  private static final Pattern SHAPE = Pattern.compile("fk_([0-9a-f]{16})_([A-Za-z0-9_-]{43})");

  static final String PREFIX = "fk_";

  static KeyText random() {
    SecureRandom random = new SecureRandom();
    byte[] id = new byte[8];
    byte[] secret = new byte[32];
    random.nextBytes(id);
    random.nextBytes(secret);
    return new KeyText(
        HexFormat.of().formatHex(id),
        Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
  }

  static Optional<KeyText> of(String text) {
    Matcher shape = SHAPE.matcher(text);
    return shape.matches()
        ? Optional.of(new KeyText(shape.group(1), shape.group(2)))
        : Optional.empty();
  }

  byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(US_ASCII));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  boolean matches(byte[] hash) {
    return MessageDigest.isEqual(hash(), hash);
  }

  String text() {
    return PREFIX + id + "_" + secret;
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return PREFIX + id;
  }
}
