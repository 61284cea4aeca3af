package museum.foyer.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import museum.foyer.conversation.triage.Attendant;
import museum.foyer.conversation.turns.Turn;
import museum.foyer.conversation.turns.Turns;

/** Keeps replies: the message, the turn, and all that comes of it, in one transaction. */
@ApplicationScoped
class Replies {

  private final ConversationStore store;
  private final MessageStore messages;
  private final Conversations conversations;
  private final Turns turns;
  private final Clock clock;

  Replies(
      ConversationStore store,
      MessageStore messages,
      Conversations conversations,
      Turns turns,
      Clock clock) {
    this.store = store;
    this.messages = messages;
    this.conversations = conversations;
    this.turns = turns;
    this.clock = clock;
  }

  /**
   * In the caller's transaction. Nothing is kept and nothing sent if another has answered
   * meanwhile, or if a person has begun to.
   */
  void keep(Claim claim, Reply reply, Turn turn) {
    Instant now = clock.instant();
    if (!store.answered(claim, reply, now)) {
      return;
    }
    Conversation conversation = store.find(claim.conversation().id()).orElseThrow();
    if (conversation.attendant(now) == Attendant.PERSON) {
      messages.mark(conversation.id(), claim.answer(), Message.State.LEFT_TO_STAFF);
      return;
    }
    messages.addAnswer(claim, reply, now);
    turns.record(turn);
    conversations.tell(
        conversation, new Conversations.Told(claim.answer(), Author.FOYER, reply.text()));
  }
}
