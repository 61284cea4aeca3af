package museum.foyer.channels.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.virtual.threads.VirtualThreads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.sse.Sse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import museum.foyer.channels.web.limits.Limits;
import museum.foyer.conversation.Conversation;
import museum.foyer.conversation.Conversations;
import museum.foyer.conversation.Dialogue;
import museum.foyer.conversation.Message;
import museum.foyer.conversation.Messages;
import museum.foyer.conversation.NoSuchConversationException;
import museum.foyer.knowledge.Language;

/** Gives the answers that visitors wait for here, and holds them for those who come back. */
@ApplicationScoped
class LiveAnswers {

  /** After that a visitor who comes back reads the whole message. */
  private static final Duration KEPT = Duration.ofMinutes(5);

  /** Each is there by two ids and takes some KB: about 20 MB. */
  private static final int MOST = 4_000;

  /** Between two looks whether another answer of the conversation is finished. */
  private static final Duration PAUSE = Duration.ofMillis(100);

  private final Dialogue dialogue;
  private final Messages messages;
  private final Limits limits;
  private final ExecutorService executor;
  private final Clock clock;
  private final Cache<UUID, LiveAnswer> kept =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KEPT).build();

  LiveAnswers(
      Dialogue dialogue,
      Messages messages,
      Limits limits,
      @VirtualThreads ExecutorService executor,
      Clock clock) {
    this.dialogue = dialogue;
    this.messages = messages;
    this.limits = limits;
    this.executor = executor;
    this.clock = clock;
  }

  /**
   * Begins to answer on a thread of its own.
   *
   * @param written to be run when it is answered, or never will be
   */
  LiveAnswer begin(Conversation conversation, Message message, Sse sse, Runnable written) {
    UUID id = UUID.randomUUID();
    MessageEvents events = new MessageEvents(id.toString(), Optional.of(conversation.id()), sse);
    LiveAnswer answer =
        new LiveAnswer(
            new LiveAnswer.Call(conversation.id(), message.id(), id),
            events,
            limits.unheard(),
            clock);
    kept.put(message.id(), answer);
    kept.put(id, answer);
    executor.execute(
        () -> {
          try {
            give(conversation, message, answer, sse);
          } catch (RuntimeException e) {
            answer.fail(e);
          } finally {
            written.run();
          }
        });
    return answer;
  }

  /**
   * @param message id of the answer, or of what it answers
   */
  Optional<LiveAnswer> find(UUID conversation, UUID message) {
    return Optional.ofNullable(kept.getIfPresent(message))
        .filter(answer -> answer.call().conversation().equals(conversation));
  }

  /** What is erased must not be heard again. */
  void onErased(@Observes Conversations.Erased event) {
    kept.asMap()
        .values()
        .removeIf(answer -> answer.call().conversation().equals(event.conversation()));
  }

  /** Waits a moment for more, then for whoever answers in the conversation, then answers. */
  private void give(Conversation conversation, Message received, LiveAnswer answer, Sse sse) {
    LiveAnswer.Call call = answer.call();
    boolean waits = received.state() == Message.State.WAITING;
    pause(waits ? dialogue.settle() : Duration.ZERO);
    if (waits && messages.newerWaits(call.conversation(), call.message())) {
      end(conversation, answer, Finished.superseded(call.message(), Optional.empty()), sse);
      return;
    }
    Instant until = clock.instant().plus(dialogue.lease());
    while (clock.instant().isBefore(until)) {
      Message message = find(call);
      if (message.state() == Message.State.LEFT_TO_STAFF) {
        end(conversation, answer, Finished.leftToStaff(call.message()), sse);
        return;
      } else if (message.state() != Message.State.WAITING) {
        end(conversation, answer, Finished.superseded(call.message(), message.answeredBy()), sse);
        return;
      } else if (dialogue.answer(call.conversation(), call.answer(), answer)) {
        answer.breakOff(); // if it has not been told to the end
        return;
      }
      pause(PAUSE);
    }
    answer.breakOff();
  }

  private Message find(LiveAnswer.Call call) {
    return messages
        .find(call.conversation(), call.message())
        .orElseThrow(NoSuchConversationException::message);
  }

  /** Tells what has no answer of its own, under the id of the visitor's message. */
  private static void end(Conversation conversation, LiveAnswer answer, Finished end, Sse sse) {
    MessageEvents events =
        new MessageEvents(end.messageId().toString(), Optional.of(conversation.id()), sse);
    Language language = conversation.settings().language().orElse(Language.EN);
    answer.end(end, events.all(end, language));
  }

  private static void pause(Duration duration) {
    try {
      Thread.sleep(duration.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
