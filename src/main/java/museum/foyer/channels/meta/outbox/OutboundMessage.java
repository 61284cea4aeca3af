package museum.foyer.channels.meta.outbox;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import museum.foyer.conversation.Author;

/**
 * A message that this replica is to send.
 *
 * @param id that travels with it
 * @param message of the conversation that it is a part of
 * @param account key
 * @param heardAt when the person last wrote, as far as is known here
 * @param tries what has been tried
 * @param leaseUntil after which another replica may take it
 */
record OutboundMessage(
    UUID id,
    UUID conversation,
    UUID message,
    String account,
    String person,
    Author author,
    String text,
    List<String> questions,
    Instant heardAt,
    Tries tries,
    Instant leaseUntil) {

  /**
   * @param all this one counted
   * @param failed of them, with an error that should have passed
   * @param unanswered of them, whose outcome nobody knows
   */
  record Tries(int all, int failed, int unanswered) {}
}
