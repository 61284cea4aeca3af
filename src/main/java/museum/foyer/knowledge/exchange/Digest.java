package museum.foyer.knowledge.exchange;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import museum.foyer.knowledge.items.NewItem;

/** SHA-256, in hexadecimal. */
final class Digest {

  private Digest() {}

  static String of(byte[] bytes) {
    return HexFormat.of().formatHex(sha256().digest(bytes));
  }

  /** Of what is known and of what it is to become. */
  static String of(List<NewItem> before, List<NewItem> after) {
    MessageDigest digest = sha256();
    before.forEach(item -> digest.update(bytes(item)));
    digest.update((byte) 0);
    after.forEach(item -> digest.update(bytes(item)));
    return HexFormat.of().formatHex(digest.digest());
  }

  private static byte[] bytes(NewItem item) {
    String text =
        String.join(
            "\n",
            item.kind().name(),
            item.key(),
            item.status().name(),
            item.validity().toString(),
            item.body().toString());
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
