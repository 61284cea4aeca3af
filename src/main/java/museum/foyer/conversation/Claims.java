package museum.foyer.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import museum.foyer.conversation.triage.Attendant;
import museum.foyer.conversation.turns.Channel;

/**
 * Who answers what, one at a time in a conversation, whichever replica it is. A claim is a lease: a
 * replica that is gone holds nothing up for longer.
 */
@ApplicationScoped
class Claims {

  /** Of a message that cannot be answered, the others of its conversation wait no longer for. */
  private static final int MOST_ATTEMPTS = 5;

  private final ConversationStore conversations;
  private final MessageStore messages;
  private final Messages transcript;
  private final ConversationConfig config;
  private final Clock clock;

  Claims(
      ConversationStore conversations,
      MessageStore messages,
      Messages transcript,
      ConversationConfig config,
      Clock clock) {
    this.conversations = conversations;
    this.messages = messages;
    this.transcript = transcript;
    this.config = config;
    this.clock = clock;
  }

  /** All that waits in a conversation, for one answer; in the caller's transaction. */
  Optional<Claim> take(UUID id, UUID answer) {
    Instant now = clock.instant();
    Instant until = now.plus(config.lease());
    if (!conversations.claim(id, answer, now, until)) {
      return Optional.empty();
    }
    Conversation conversation = conversations.lock(id).orElseThrow();
    messages.abandoned(id, ofAbandoned(conversation));
    List<Message> asked =
        messages.claim(id, answer).stream().filter(message -> !message.text().isBlank()).toList();
    boolean left = conversation.attendant(now) == Attendant.PERSON;
    if (left || asked.isEmpty()) {
      messages.mark(id, answer, left ? Message.State.LEFT_TO_STAFF : Message.State.INTERRUPTED);
      conversations.release(id, answer, Optional.empty());
      return Optional.empty();
    }
    List<Message> earlier = transcript.earlier(id, asked.get(0).id());
    return Optional.of(new Claim(conversation, answer, until, asked, earlier));
  }

  /**
   * A website's visitor has seen the answer break off and asks again or not; a messenger's still
   * waits for it.
   */
  private Message.State ofAbandoned(Conversation conversation) {
    boolean again =
        conversation.channel() != Channel.WEB
            && conversations.attempts(conversation.id()) <= MOST_ATTEMPTS;
    return again ? Message.State.WAITING : Message.State.INTERRUPTED;
  }

  /** What could not be answered: tried again after the lease, on the website by the visitor. */
  void fail(Claim claim) {
    UUID id = claim.conversation().id();
    if (claim.conversation().channel() == Channel.WEB) {
      messages.mark(id, claim.answer(), Message.State.INTERRUPTED);
      conversations.release(id, claim.answer(), Optional.empty());
    } else {
      conversations.release(id, claim.answer(), Optional.of(claim.until()));
    }
  }
}
