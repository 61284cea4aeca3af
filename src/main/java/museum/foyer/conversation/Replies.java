package museum.foyer.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import museum.foyer.conversation.triage.Attendant;
import museum.foyer.conversation.triage.Handoff;
import museum.foyer.conversation.triage.PersonWanted;
import museum.foyer.conversation.triage.Step;
import museum.foyer.conversation.turns.Turn;
import museum.foyer.conversation.turns.Turns;
import museum.foyer.knowledge.contacts.Concern;

/** Keeps replies: the message, the turn, and all that comes of it, in one transaction. */
@ApplicationScoped
class Replies {

  private final ConversationStore store;
  private final MessageStore messages;
  private final Conversations conversations;
  private final Turns turns;
  private final Event<PersonWanted> wanted;
  private final Clock clock;

  Replies(
      ConversationStore store,
      MessageStore messages,
      Conversations conversations,
      Turns turns,
      Event<PersonWanted> wanted,
      Clock clock) {
    this.store = store;
    this.messages = messages;
    this.conversations = conversations;
    this.turns = turns;
    this.wanted = wanted;
    this.clock = clock;
  }

  /**
   * In the caller's transaction. Nothing is kept and nothing sent if another has answered
   * meanwhile, or if a person has begun to.
   */
  void keep(Claim claim, Reply reply, Turn turn, Optional<Step> step) {
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
    go(conversation, step, reply, now);
    conversations.tell(
        conversation,
        new Conversations.Told(claim.answer(), Author.FOYER, reply.text(), reply.suggestions()));
  }

  /** An offer that was neither taken up nor made again is over. */
  private void go(Conversation conversation, Optional<Step> step, Reply reply, Instant now) {
    boolean waiting = conversation.attendance().handoff() == Handoff.OFFERED;
    Optional<String> topic = step.flatMap(Step::concern).map(Concern::title);
    if (step.isPresent() || waiting) {
      store.handoff(conversation.id(), step.map(Step::to).orElse(Handoff.NONE), topic);
    }
    step.filter(taken -> taken.to() == Handoff.QUEUED)
        .ifPresent(
            taken ->
                wanted.fire(
                    new PersonWanted(
                        conversation.id(), topic, taken.contact(), reply.language(), now)));
  }
}
