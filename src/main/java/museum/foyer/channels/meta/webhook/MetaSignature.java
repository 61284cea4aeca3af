package museum.foyer.channels.meta.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tells whether Meta has signed something: HMAC-SHA256 over the bytes as they came, never over what
 * they were read as.
 *
 * @param secrets any of them may have signed
 */
record MetaSignature(List<String> secrets) {

  private static final String ALGORITHM = "HmacSHA256";

  private static final String PREFIX = "sha256=";

  private static final int HEX_DIGITS = 64;

  MetaSignature {
    secrets = List.copyOf(secrets);
  }

  /**
   * @param header {@code sha256=} and 64 hexadecimal digits; anything else is no signature
   */
  boolean isOn(byte[] body, Optional<String> header) {
    return header
        .filter(text -> text.startsWith(PREFIX))
        .map(text -> text.substring(PREFIX.length()))
        .filter(hex -> hex.length() == HEX_DIGITS && hex.chars().allMatch(HexFormat::isHexDigit))
        .map(HexFormat.of()::parseHex)
        .filter(signature -> isOf(body, signature))
        .isPresent();
  }

  /** Looks at every secret, so that the time taken tells nothing. */
  boolean isOf(byte[] message, byte[] signature) {
    boolean known = false;
    for (String secret : secrets) {
      known |= MessageDigest.isEqual(hmac(secret, message), signature);
    }
    return known;
  }

  private static byte[] hmac(String secret, byte[] message) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), ALGORITHM));
      return mac.doFinal(message);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }
}
