package museum.foyer.channels.meta;

import java.util.Locale;
import java.util.Optional;

/**
 * What comes back when a visitor taps a button, a quick reply or an ice breaker. Their titles are
 * cut to 20 characters, so the question behind them travels whole in the payload.
 */
public final class Payload {

  /** Of the button under which Messenger lets a conversation begin. */
  public static final String GET_STARTED = "GET_STARTED";

  /** Meta's limit. */
  public static final int LONGEST = 1_000;

  private static final String ASK = "ASK:";

  private Payload() {}

  /** Of a button that asks this question; nobody's question is longer than the limit leaves. */
  public static String asking(String question) {
    String payload = ASK + question;
    return payload.length() <= LONGEST ? payload : payload.substring(0, LONGEST);
  }

  /** The question of one of our own buttons; empty for those of others. */
  public static Optional<String> question(String payload) {
    return payload.startsWith(ASK)
        ? Optional.of(payload.substring(ASK.length()).strip()).filter(text -> !text.isEmpty())
        : Optional.empty();
  }

  /** Also as set up in the dashboard or by an earlier tool: {@code get started payload}. */
  public static boolean isGetStarted(String payload) {
    return payload.toUpperCase(Locale.ROOT).replaceAll("[ -]", "_").startsWith(GET_STARTED);
  }
}
