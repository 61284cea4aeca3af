package museum.foyer.channels.meta.graph;

import java.time.Duration;
import java.util.Optional;

/** How a call ended. */
public sealed interface GraphReply {

  /**
   * Done.
   *
   * @param messageId if it sent a message
   * @param rest how long the account should now be left alone
   */
  record Accepted(Optional<String> messageId, Duration rest) implements GraphReply {}

  /**
   * Not done.
   *
   * @param rest how long the account is to be left alone, if Meta says so
   */
  record Refused(GraphError error, Duration rest) implements GraphReply {}

  /** Not done, for nobody was reached. */
  record Unreachable() implements GraphReply {}

  /** The request was sent, and nobody knows what became of it. */
  record Unanswered() implements GraphReply {}
}
