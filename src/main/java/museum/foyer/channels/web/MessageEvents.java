package museum.foyer.channels.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import museum.foyer.answering.AnswerEvent;
import museum.foyer.answering.Outcome;
import museum.foyer.answering.desk.Source;
import museum.foyer.knowledge.Language;
import museum.foyer.platform.Problem;

/** The events of one message on the wire, numbered. Each carries one JSON object. */
final class MessageEvents {

  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record Start(
      Optional<UUID> conversationId,
      String messageId,
      String locale,
      boolean generated,
      Optional<String> model) {}

  record Delta(String messageId, String text) {}

  record Sources(String messageId, List<Source> sources) {}

  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record End(
      String messageId, String finishReason, Optional<String> outcome, Optional<UUID> answeredBy) {}

  private final String messageId;
  private final Optional<UUID> conversation;
  private final Sse sse;
  private int sequence;
  private boolean anyText;

  /**
   * @param conversation empty outside of any
   */
  MessageEvents(String messageId, Optional<UUID> conversation, Sse sse) {
    this.messageId = messageId;
    this.conversation = conversation;
    this.sse = sse;
  }

  synchronized OutboundSseEvent of(AnswerEvent event) {
    if (event instanceof AnswerEvent.Started started) {
      return start(started.language(), started.model());
    } else if (event instanceof AnswerEvent.Sentence sentence) {
      String text = anyText ? " " + sentence.text() : sentence.text();
      anyText = true;
      return event("message.delta", new Delta(messageId, text));
    } else if (event instanceof AnswerEvent.Sources found) {
      return event("message.sources", new Sources(messageId, found.sources()));
    } else if (event instanceof AnswerEvent.Handoff handoff) {
      return event("handoff", handoff);
    }
    Outcome outcome = ((AnswerEvent.Closed) event).outcome();
    String told = outcome.name().toLowerCase(Locale.ROOT);
    return event(
        "message.end",
        new End(messageId, Finished.reason(outcome), Optional.of(told), Optional.empty()));
  }

  synchronized OutboundSseEvent start(Language language, Optional<String> model) {
    return event(
        "message.start",
        new Start(conversation, messageId, language.tag(), model.isPresent(), model));
  }

  /** The end of what has no answer of its own. */
  synchronized OutboundSseEvent end(Finished finished) {
    return event(
        "message.end",
        new End(messageId, finished.finishReason(), Optional.empty(), finished.answeredBy()));
  }

  /** Everything there is to tell of what is finished. */
  List<OutboundSseEvent> all(Finished finished, Language language) {
    if (finished.answer().isPresent()) {
      WholeAnswer answer = finished.answer().get();
      return List.of(
          start(Language.of(answer.locale()).orElse(language), answer.model()),
          of(new AnswerEvent.Sentence(answer.text())),
          of(new AnswerEvent.Sources(answer.sources())),
          of(new AnswerEvent.Closed(answer.outcome())));
    }
    return finished.isLeftToStaff()
        ? List.of(
            start(language, Optional.empty()), of(new AnswerEvent.Handoff("joined")), end(finished))
        : List.of(start(language, Optional.empty()), end(finished));
  }

  synchronized OutboundSseEvent error(Problem problem) {
    return event("error", problem);
  }

  private OutboundSseEvent event(String name, Object data) {
    return sse.newEventBuilder().name(name).id(messageId + ":" + sequence++).data(data).build();
  }
}
