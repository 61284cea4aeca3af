package museum.foyer.channels.meta.outbox;

import java.time.Duration;
import java.time.Instant;
import museum.foyer.conversation.Author;

/** When Meta lets a museum write to a person. */
final class SendWindow {

  /** Since the person last wrote or tapped. */
  private static final Duration FOR_ALL = Duration.ofHours(24);

  /** For what a person of the staff has written (tag {@code HUMAN_AGENT}). */
  private static final Duration FOR_STAFF = Duration.ofDays(7);

  /** As what something may be sent. */
  enum Manner {
    RESPONSE,
    HUMAN_AGENT,
    BLOCKED
  }

  private SendWindow() {}

  static Manner canSend(Instant now, Instant lastHeard, Author author) {
    Duration silence = Duration.between(lastHeard, now);
    if (silence.compareTo(FOR_ALL) < 0) {
      return Manner.RESPONSE;
    }
    return author == Author.STAFF && silence.compareTo(FOR_STAFF) < 0
        ? Manner.HUMAN_AGENT
        : Manner.BLOCKED;
  }
}
