package museum.foyer.channels.meta.graph;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import museum.foyer.channels.meta.Platform;

/**
 * One of the museum's accounts, with what is needed to call the Graph API for it now.
 *
 * @param id of the page or Instagram account
 * @param graph where the API is for it, version included
 * @param token absent while there is none
 * @param appSecret of the app the token belongs to
 */
public record GraphAccount(
    Platform platform, String id, URI graph, Optional<String> token, String appSecret) {

  private static final String HMAC = "HmacSHA256";

  /** Enough to tell one token from the next, too little to guess one. */
  private static final int MARK = 16;

  /** The same for the same account, and no other. */
  public static String key(Platform platform, String id) {
    return platform.name().toLowerCase(Locale.ROOT) + "-" + id;
  }

  public String key() {
    return key(platform, id);
  }

  /** By which a token is known again without being kept. */
  public String tokenMark() {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(token.orElse("").getBytes(UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, MARK);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Shows that whoever has the token has the secret of its app too ({@code appsecret_proof}). */
  String proof() {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(appSecret.getBytes(UTF_8), HMAC));
      return HexFormat.of().formatHex(mac.doFinal(token.orElseThrow().getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + HMAC, e);
    }
  }

  /** Names no secret. */
  @Override
  public String toString() {
    return key();
  }
}
