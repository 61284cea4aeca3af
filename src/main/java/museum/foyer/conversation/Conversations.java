package museum.foyer.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import museum.foyer.conversation.triage.Attendant;
import museum.foyer.conversation.triage.Handoff;
import museum.foyer.conversation.turns.Channel;
import museum.foyer.conversation.turns.Turns;
import museum.foyer.conversation.turns.WordsForgotten;

/** Door to the conversations: begun, found, handed over, erased. */
@ApplicationScoped
public class Conversations {

  /** Old ones removed at a time. */
  private static final int BATCH = 1_000;

  private final ConversationStore store;
  private final MessageStore messages;
  private final Turns turns;
  private final Event<ReplyReady> replies;
  private final Event<Erased> erased;
  private final Clock clock;

  Conversations(
      ConversationStore store,
      MessageStore messages,
      Turns turns,
      Event<ReplyReady> replies,
      Event<Erased> erased,
      Clock clock) {
    this.store = store;
    this.messages = messages;
    this.turns = turns;
    this.replies = replies;
    this.erased = erased;
    this.clock = clock;
  }

  /**
   * A conversation that has just begun.
   *
   * @param token only its visitor knows; told once
   */
  public record Opened(Conversation conversation, String token) {}

  /** One is being erased: observers remove what they keep of it, in the same transaction. */
  public record Erased(UUID conversation) {}

  /** On the website; the caller tells the visitor that a machine answers. */
  @Transactional
  public Opened open(Conversation.Settings settings) {
    Instant now = clock.instant();
    String token = Secret.make();
    Conversation conversation =
        begun(Channel.WEB, Optional.empty(), settings, now, Optional.of(now));
    store.add(conversation, Optional.of(Secret.hash(token)));
    return new Opened(conversation, token);
  }

  /** Found or begun, in the caller's transaction: the one with a visitor of a messenger. */
  @Transactional
  public UUID with(Correspondent visitor) {
    return store
        .find(visitor)
        .map(Conversation::id)
        .orElseGet(
            () -> {
              Conversation conversation =
                  begun(
                      visitor.channel(),
                      Optional.of(visitor),
                      Conversation.Settings.NONE,
                      clock.instant(),
                      Optional.empty());
              return store.add(conversation, Optional.empty())
                  ? conversation.id()
                  : store.find(visitor).orElseThrow().id();
            });
  }

  private static Conversation begun(
      Channel channel,
      Optional<Correspondent> visitor,
      Conversation.Settings settings,
      Instant now,
      Optional<Instant> noticed) {
    return new Conversation(
        UUID.randomUUID(),
        channel,
        visitor,
        settings,
        now,
        Optional.empty(),
        noticed,
        new Conversation.Attendance(
            Attendant.FOYER, Optional.empty(), Handoff.NONE, Optional.empty()),
        0);
  }

  /**
   * Its visitor's own.
   *
   * @throws NoSuchConversationException if there is none, or the token is not its own
   */
  @Transactional
  public Conversation find(UUID id, String token) {
    return store
        .find(id, Secret.hash(token))
        .orElseThrow(NoSuchConversationException::conversation);
  }

  @Transactional
  public Optional<Conversation> find(UUID id) {
    return store.find(id);
  }

  @Transactional
  public Optional<Conversation> find(Correspondent visitor) {
    return store.find(visitor);
  }

  /**
   * A person answers from now on, and Foyer is silent.
   *
   * @param until when Foyer answers again by itself; empty: when it is given back
   */
  @Transactional
  public void attendedByPerson(UUID id, Optional<Instant> until) {
    Conversation.Attendance attendance =
        new Conversation.Attendance(Attendant.PERSON, until, Handoff.JOINED, Optional.empty());
    store.attended(id, attendance);
  }

  /** Foyer answers again, and says first that it is a machine. */
  @Transactional
  public void attendedByFoyer(UUID id) {
    Conversation.Attendance attendance =
        new Conversation.Attendance(
            Attendant.FOYER, Optional.empty(), Handoff.ENDED, Optional.empty());
    store.attended(id, attendance);
  }

  /** How far the visitor is on the way to a person. */
  @Transactional
  public void handoff(UUID id, Handoff handoff, Optional<String> topic) {
    store.handoff(id, handoff, topic);
  }

  /**
   * A person of the museum answers.
   *
   * @param staff who, as they log in
   * @return id of the message
   */
  @Transactional
  public UUID say(UUID id, String staff, String text) {
    Conversation conversation =
        store.lock(id).orElseThrow(NoSuchConversationException::conversation);
    UUID message = UUID.randomUUID();
    Instant now = clock.instant();
    messages.addOfStaff(id, message, staff, text, now);
    store.heard(id, conversation.heardAt().orElse(now), Optional.empty());
    tell(conversation, new Told(message, Author.STAFF, text, List.of()));
    return message;
  }

  /** Something one of the museum's side has said. */
  record Told(UUID message, Author author, String text, List<String> suggestions) {}

  /** Has it sent, where the visitor does not listen here. */
  void tell(Conversation conversation, Told told) {
    conversation
        .correspondent()
        .ifPresent(
            to ->
                replies.fire(
                    new ReplyReady(
                        conversation.id(),
                        told.message(),
                        to,
                        told.author(),
                        conversation.settings().language(),
                        told.text(),
                        told.suggestions(),
                        conversation.heardAt().orElse(conversation.startedAt()))));
  }

  /** Removes all of it, here and wherever else something of it is kept. */
  @Transactional
  public void erase(UUID id) {
    erased.fire(new Erased(id));
    turns.forget(messages.idsOf(id));
    store.remove(id);
  }

  /** What is forgotten of the turns is forgotten of the conversations. */
  void onRetention(@Observes WordsForgotten event) {
    messages.forget(event.before());
    store.quietSince(event.before(), BATCH).forEach(this::erase);
  }
}
