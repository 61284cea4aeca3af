package museum.foyer.channels.web;

import io.quarkus.resteasy.reactive.jackson.CustomDeserialization;
import io.quarkus.virtual.threads.VirtualThreads;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import museum.foyer.answering.desk.Question;
import museum.foyer.channels.web.limits.Limits;
import museum.foyer.conversation.Dialogue;
import museum.foyer.knowledge.Language;
import museum.foyer.knowledge.items.Asked;
import museum.foyer.platform.ProblemResponses;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestStreamElementType;

/**
 * One question, one answer. Both are kept without e-mail addresses, phone, card and account numbers
 * and names, for 30 days if not configured otherwise, so that the team sees what it should write;
 * {@code foyer.conversation.record=false} turns that off.
 */
@Path("/api/v1/ask")
@PermitAll
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Ask")
@CustomDeserialization(WholeBody.class)
public class AskResource {

  private static final String KEPT =
      "Question and answer are kept for 30 days (foyer.conversation.retention), without e-mail"
          + " addresses, phone, card and account numbers and names, so that the team sees what"
          + " visitors miss; foyer.conversation.record=false turns that off.";

  private final Dialogue dialogue;
  private final Questions questions;
  private final Asked asked;
  private final Limits limits;
  private final ExecutorService executor;

  AskResource(
      Dialogue dialogue,
      Questions questions,
      Asked asked,
      Limits limits,
      @VirtualThreads ExecutorService executor) {
    this.dialogue = dialogue;
    this.questions = questions;
    this.asked = asked;
    this.limits = limits;
    this.executor = executor;
  }

  @POST
  @Produces(MediaType.APPLICATION_JSON)
  @Blocking
  @ResponseHeader(name = "Cache-Control", value = "no-store")
  @Operation(operationId = "ask", summary = "Answer a visitor's question", description = KEPT)
  public WholeAnswer ask(@NotNull @Valid AskRequest request) {
    Question question = questions.of(request);
    Runnable written = leave(request);
    try {
      UUID message = UUID.randomUUID();
      WholeAnswer.Collector collector = new WholeAnswer.Collector(message.toString());
      dialogue.ask(message, question, collector);
      return collector.whole();
    } finally {
      written.run();
    }
  }

  @POST
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @RestStreamElementType(MediaType.APPLICATION_JSON)
  @Blocking
  @ResponseHeader(name = "Cache-Control", value = "no-store, no-transform")
  @ResponseHeader(name = "X-Accel-Buffering", value = "no")
  @Operation(
      operationId = "askStreaming",
      summary = "Answer a visitor's question sentence by sentence",
      description = KEPT)
  public Multi<OutboundSseEvent> stream(
      @NotNull @Valid AskRequest request, @jakarta.ws.rs.core.Context Sse sse) {
    Question question = questions.of(request);
    Runnable written = leave(request);
    UUID message = UUID.randomUUID();
    MessageEvents events = new MessageEvents(message.toString(), Optional.empty(), sse);
    return EventStream.of(
        sse,
        emitter ->
            executor.execute(
                () -> {
                  try {
                    answer(message, question, events, emitter);
                  } finally {
                    written.run();
                  }
                }),
        emitter -> {});
  }

  private Runnable leave(AskRequest request) {
    Language language = asked.language(request.locale().orElse(null));
    limits.question(language);
    return limits.answer(language);
  }

  /**
   * Every stream ends with {@code message.end} or {@code error}; a failure never reaches the
   * framework.
   */
  private void answer(
      UUID message,
      Question question,
      MessageEvents events,
      MultiEmitter<? super OutboundSseEvent> emitter) {
    try {
      dialogue.ask(
          message,
          question,
          event -> {
            emitter.emit(events.of(event));
            return !emitter.isCancelled();
          });
    } catch (RuntimeException e) {
      emitter.emit(events.error(ProblemResponses.of(e)));
    }
    emitter.complete();
  }
}
