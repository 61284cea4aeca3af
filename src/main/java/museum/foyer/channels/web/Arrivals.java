package museum.foyer.channels.web;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import museum.foyer.channels.web.limits.Limits;
import museum.foyer.conversation.Conversation;
import museum.foyer.conversation.Message;
import museum.foyer.conversation.Messages;
import museum.foyer.conversation.Received;
import museum.foyer.knowledge.Language;
import museum.foyer.knowledge.items.Asked;
import museum.foyer.platform.idempotency.IdempotencyException;
import museum.foyer.platform.idempotency.IdempotencyKey;

/** Takes in what visitors write: each message once, however often it is sent. */
@ApplicationScoped
class Arrivals {

  private final Messages messages;
  private final LiveAnswers live;
  private final Limits limits;
  private final Asked asked;
  private final Clock clock;

  Arrivals(Messages messages, LiveAnswers live, Limits limits, Asked asked, Clock clock) {
    this.messages = messages;
    this.live = live;
    this.limits = limits;
    this.asked = asked;
    this.clock = clock;
  }

  /** The answer to a message, in the form its visitor wants it. */
  record Arrival(
      Supplier<Uni<Finished>> inOnePiece, Function<Sse, Multi<OutboundSseEvent>> asEvents) {

    Uni<Finished> whole() {
      return inOnePiece.get();
    }

    Multi<OutboundSseEvent> events(Sse sse) {
      return asEvents.apply(sse);
    }
  }

  /**
   * @param key of the call, as it was sent; null if there was none
   * @throws IdempotencyException if the key came with another text, or is none
   */
  Arrival of(Conversation conversation, String text, String key, Sse sse) {
    Language language = conversation.settings().language().orElseGet(() -> asked.language(null));
    limits.message(conversation.id(), language);
    Runnable written = limits.answer(language);
    boolean begun = false;
    try {
      Messages.Receipt receipt = receive(conversation.id(), text, key);
      if (receipt.known()) {
        return again(conversation, receipt.message(), language);
      }
      LiveAnswer answer = live.begin(conversation, receipt.message(), sse, written);
      begun = true;
      return new Arrival(answer::whole, stream -> answer.events(0, stream));
    } finally {
      if (!begun) {
        written.run();
      }
    }
  }

  private Messages.Receipt receive(UUID conversation, String text, String header) {
    Optional<UUID> key = IdempotencyKey.of(header);
    if (header != null && key.isEmpty()) {
      throw IdempotencyException.missing();
    }
    Messages.Receipt receipt =
        messages.receive(conversation, new Received(text, Optional.empty(), key, clock.instant()));
    if (!receipt.message().text().equals(text)) {
      throw IdempotencyException.otherCall();
    }
    return receipt;
  }

  /** One that is still running may be listened to, but is not waited for in one piece. */
  private Arrival again(Conversation conversation, Message message, Language language) {
    return live.find(conversation.id(), message.id())
        .map(
            answer ->
                new Arrival(
                    () -> {
                      if (!answer.isFinished()) {
                        throw IdempotencyException.running();
                      }
                      return answer.whole();
                    },
                    sse -> answer.events(0, sse)))
        .orElseGet(() -> stored(conversation, finished(conversation, message), language));
  }

  private static Arrival stored(Conversation conversation, Finished finished, Language language) {
    String id =
        finished.answer().map(WholeAnswer::messageId).orElse(finished.messageId().toString());
    return new Arrival(
        () -> Uni.createFrom().item(finished),
        sse ->
            Multi.createFrom()
                .iterable(
                    new MessageEvents(id, Optional.of(conversation.id()), sse)
                        .all(finished, language)));
  }

  private Finished finished(Conversation conversation, Message message) {
    return switch (message.state()) {
      case WAITING, ANSWERING -> throw IdempotencyException.running();
      case LEFT_TO_STAFF -> Finished.leftToStaff(message.id());
      case ANSWERED, COMPLETE, INTERRUPTED ->
          message
              .answeredBy()
              .flatMap(id -> messages.find(conversation.id(), id))
              .flatMap(Arrivals::whole)
              .map(answer -> Finished.by(message.id(), answer))
              .orElseGet(() -> Finished.brokenOff(message.id()));
    };
  }

  private static Optional<WholeAnswer> whole(Message message) {
    return message
        .answer()
        .map(
            answer ->
                new WholeAnswer(
                    message.id().toString(),
                    answer.language().tag(),
                    message.text(),
                    answer.outcome(),
                    answer.model().isPresent(),
                    answer.model(),
                    answer.sources()));
  }
}
