package museum.foyer.channels.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import museum.foyer.answering.AnswerEvent;
import museum.foyer.answering.Outcome;
import museum.foyer.answering.desk.Source;
import museum.foyer.platform.Problem;

/** The events of one message on the wire, numbered. Each carries one JSON object. */
final class MessageEvents {

  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record Start(String messageId, String locale, boolean generated, Optional<String> model) {}

  record Delta(String messageId, String text) {}

  record Sources(String messageId, List<Source> sources) {}

  record End(String messageId, String finishReason, String outcome) {}

  private final String messageId;
  private final Sse sse;
  private int sequence;
  private boolean anyText;

  MessageEvents(String messageId, Sse sse) {
    this.messageId = messageId;
    this.sse = sse;
  }

  synchronized OutboundSseEvent of(AnswerEvent event) {
    if (event instanceof AnswerEvent.Started started) {
      return event(
          "message.start",
          new Start(
              messageId, started.language().tag(), started.model().isPresent(), started.model()));
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
    String reason =
        switch (outcome) {
          case INTERRUPTED -> "error";
          case HANDED_OFF -> "handoff";
          case REFUSED -> "refused";
          default -> "stop";
        };
    return event(
        "message.end", new End(messageId, reason, outcome.name().toLowerCase(Locale.ROOT)));
  }

  synchronized OutboundSseEvent error(Problem problem) {
    return event("error", problem);
  }

  OutboundSseEvent ping() {
    return sse.newEventBuilder().comment("ping").build();
  }

  private OutboundSseEvent event(String name, Object data) {
    return sse.newEventBuilder().name(name).id(messageId + ":" + sequence++).data(data).build();
  }
}
