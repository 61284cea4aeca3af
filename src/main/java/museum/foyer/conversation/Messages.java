package museum.foyer.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import museum.foyer.answering.desk.Question;
import museum.foyer.conversation.triage.Attendant;
import museum.foyer.conversation.turns.Channel;
import museum.foyer.conversation.turns.TurnRated;

/** Door to what was said in the conversations. */
@ApplicationScoped
public class Messages {

  /** Messages of a conversation that are read: a long one is some dozens. */
  static final int MOST = 500;

  private final ConversationStore conversations;
  private final MessageStore messages;
  private final Event<TurnRated> rated;
  private final ConversationConfig config;
  private final Clock clock;

  Messages(
      ConversationStore conversations,
      MessageStore messages,
      Event<TurnRated> rated,
      ConversationConfig config,
      Clock clock) {
    this.conversations = conversations;
    this.messages = messages;
    this.rated = rated;
    this.config = config;
    this.clock = clock;
  }

  /**
   * What has become of a message that came in.
   *
   * @param known whether it had come before: then nothing has changed
   */
  public record Receipt(Message message, boolean known) {}

  /**
   * Keeps what a visitor has written. On a channel without a live listener it becomes due; the more
   * comes, the later, so that all of it is answered once. What is left to a person does not.
   */
  @Transactional
  public Receipt receive(UUID id, Received received) {
    Conversation conversation =
        conversations.lock(id).orElseThrow(NoSuchConversationException::conversation);
    Instant now = clock.instant();
    boolean left = conversation.attendant(now) == Attendant.PERSON;
    Message.State state = left ? Message.State.LEFT_TO_STAFF : Message.State.WAITING;
    UUID message = UUID.randomUUID();
    if (!messages.add(id, message, received, state)) {
      return new Receipt(known(id, received), true);
    }
    boolean live = conversation.channel() == Channel.WEB;
    Optional<Instant> due =
        left || live ? Optional.empty() : Optional.of(now.plus(config.settleMessages()));
    conversations.heard(id, received.at(), due);
    return new Receipt(messages.find(id, message).orElseThrow(), false);
  }

  private Message known(UUID conversation, Received received) {
    return received
        .key()
        .flatMap(key -> messages.byKey(conversation, key))
        .or(
            () ->
                received
                    .externalId()
                    .flatMap(external -> messages.byExternalId(conversation, external))
                    .flatMap(message -> messages.find(conversation, message)))
        .orElseThrow(NoSuchConversationException::message);
  }

  /** All of a conversation, oldest first; of a very long one the end. */
  @Transactional
  public List<Message> of(UUID conversation) {
    return messages.last(conversation, Optional.empty(), MOST);
  }

  /** Those after this one, oldest first; of very many the first. */
  @Transactional
  public List<Message> after(UUID conversation, UUID message) {
    return messages.after(conversation, message, MOST);
  }

  /** Whether the visitor has written more since, and all of it waits for one answer. */
  @Transactional
  public boolean newerWaits(UUID conversation, UUID message) {
    return messages.newerWaits(conversation, message);
  }

  @Transactional
  public Optional<Message> find(UUID conversation, UUID message) {
    return messages.find(conversation, message);
  }

  /**
   * @throws NoSuchConversationException if there is no such answer in the conversation
   */
  @Transactional
  public void rate(UUID conversation, UUID message, Rating rating, Optional<String> reason) {
    if (!keep(conversation, message, rating, reason)) {
      throw NoSuchConversationException.message();
    }
  }

  /** The same by the id an answer was sent under; nothing happens if nobody knows it. */
  @Transactional
  public void rate(Correspondent visitor, String externalId, Rating rating) {
    conversations
        .find(visitor)
        .map(Conversation::id)
        .ifPresent(
            id ->
                messages
                    .byExternalId(id, externalId)
                    .ifPresent(message -> keep(id, message, rating, Optional.empty())));
  }

  /** False: it is no answer. */
  private boolean keep(UUID conversation, UUID message, Rating rating, Optional<String> reason) {
    boolean kept = messages.rate(conversation, message, rating, reason);
    if (kept) {
      rated.fire(new TurnRated(message, rating == Rating.UP));
    }
    return kept;
  }

  /** A visitor has changed what they wrote: no second answer. */
  @Transactional
  public void edited(Correspondent visitor, String externalId, String text) {
    conversations
        .find(visitor)
        .ifPresent(conversation -> messages.changeText(conversation.id(), externalId, text));
  }

  /** A visitor has taken back what they wrote: its words are gone. */
  @Transactional
  public void unsent(Correspondent visitor, String externalId) {
    edited(visitor, externalId, "");
  }

  /** Under which id a channel knows an answer. */
  @Transactional
  public void sentAs(UUID message, String externalId) {
    messages.sentAs(message, externalId);
  }

  /** What a question may lean on: the visitor's earlier words that were not taken back. */
  List<Message> earlier(UUID conversation, UUID before) {
    return messages.last(conversation, Optional.of(before), Question.MOST_EARLIER * 2).stream()
        .filter(message -> message.author() == Author.VISITOR && !message.text().isBlank())
        .toList();
  }
}
