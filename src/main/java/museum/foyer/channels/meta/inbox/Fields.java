package museum.foyer.channels.meta.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads single values of a delivery, in every form they have been seen in. */
final class Fields {

  /** Meta's ids are up to 20 digits; room for more, none for mischief. */
  private static final int LONGEST_ID = 100;

  private static final int LONGEST_MID = 1_000;

  /** A message has 2,000 characters at most; more than a visitor ever means to ask. */
  private static final int LONGEST_TEXT = 4_000;

  /** As milliseconds in 2001, before there was any of this; as seconds no year of ours. */
  private static final long SMALLEST_MILLIS = 1_000_000_000_000L;

  /** Clocks differ by seconds; what lies further ahead is no time. */
  private static final Duration AHEAD = Duration.ofMinutes(5);

  /** Neither a text column nor JSON in PostgreSQL can hold these. */
  private static final Pattern UNSTORABLE = Pattern.compile("[\\x00\\p{Cs}]");

  private Fields() {}

  /** Text today, numbers in old samples. */
  static Optional<String> id(JsonNode node) {
    return scalar(node).filter(id -> id.length() <= LONGEST_ID);
  }

  static Optional<String> mid(JsonNode node) {
    return scalar(node).filter(id -> id.length() <= LONGEST_MID);
  }

  static Optional<String> text(JsonNode node) {
    return scalar(node).map(Fields::cut);
  }

  /** Milliseconds, sometimes seconds; now if there is none or it makes no sense. */
  static Instant time(JsonNode node, Instant now) {
    long value = node.asLong(0);
    if (value <= 0) {
      return now;
    }
    Instant at =
        value < SMALLEST_MILLIS ? Instant.ofEpochSecond(value) : Instant.ofEpochMilli(value);
    return at.isAfter(now.plus(AHEAD)) ? now : at;
  }

  private static Optional<String> scalar(JsonNode node) {
    return node.isTextual() || node.isIntegralNumber()
        ? Optional.of(UNSTORABLE.matcher(node.asText()).replaceAll(""))
            .filter(text -> !text.isBlank())
        : Optional.empty();
  }

  private static String cut(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST_TEXT
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST_TEXT));
  }
}
