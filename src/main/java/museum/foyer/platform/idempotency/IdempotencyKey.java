package museum.foyer.platform.idempotency;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Reads the header: a structured-field string that holds a UUID; people leave the quotes out. */
public final class IdempotencyKey {

  /** Whole: {@link UUID#fromString} also takes shorter ones. */
  private static final Pattern UUID_TEXT =
      Pattern.compile("[0-9a-fA-F]{8}-([0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}");

  private IdempotencyKey() {}

  public static Optional<UUID> of(String header) {
    if (header == null) {
      return Optional.empty();
    }
    String text = header.strip();
    boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
    String bare = quoted ? text.substring(1, text.length() - 1) : text;
    return UUID_TEXT.matcher(bare).matches()
        ? Optional.of(UUID.fromString(bare))
        : Optional.empty();
  }
}
