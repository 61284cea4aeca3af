package museum.foyer.channels.meta.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** By what a repeated event is known. */
final class EventKey {

  /** Meta's message ids are up to 200 characters; a longer one is told by its hash. */
  private static final int LONGEST = 300;

  private EventKey() {}

  static String of(String kind, Optional<String> mid, JsonNode event) {
    return mid.map(id -> of(kind, id)).orElseGet(() -> of(kind, event));
  }

  static String of(String kind, String id) {
    String key = kind + ":" + id;
    return key.length() <= LONGEST ? key : kind + ":" + sha256(key);
  }

  /** Of an event without an id of its own. */
  static String of(String kind, JsonNode event) {
    return kind + ":" + sha256(event.toString());
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
