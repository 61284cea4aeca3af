package museum.foyer.channels.web;

import io.quarkus.resteasy.reactive.jackson.CustomDeserialization;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import museum.foyer.conversation.Conversation;
import museum.foyer.conversation.Conversations;
import museum.foyer.conversation.Dialogue;
import museum.foyer.conversation.Messages;
import museum.foyer.conversation.NoSuchConversationException;
import museum.foyer.conversation.Rating;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestStreamElementType;

/** What is said in a conversation. */
@Path("/api/v1/conversations/{id}/messages")
@PermitAll
@Tag(name = "Conversations")
@CustomDeserialization(WholeBody.class)
public class MessageResource {

  private static final String ONCE =
      "Messages sent within a moment are answered together: the earlier ones end with finishReason"
          + " superseded. With an Idempotency-Key (a UUID) a call that is repeated gets the same"
          + " answer again.";

  private final Conversations conversations;
  private final Messages messages;
  private final Dialogue dialogue;
  private final Arrivals arrivals;
  private final LiveAnswers live;
  private final Clock clock;

  MessageResource(
      Conversations conversations,
      Messages messages,
      Dialogue dialogue,
      Arrivals arrivals,
      LiveAnswers live,
      Clock clock) {
    this.conversations = conversations;
    this.messages = messages;
    this.dialogue = dialogue;
    this.arrivals = arrivals;
    this.live = live;
    this.clock = clock;
  }

  /** What a visitor writes. */
  public record MessageRequest(
      @NotNull
          @VisitorText
          @Schema(examples = "Are you open tomorrow?", maxLength = VisitorText.LONGEST)
          String text) {}

  /**
   * What a visitor thinks of an answer.
   *
   * @param reason why, in their own words
   */
  public record FeedbackRequest(
      @NotNull @Pattern(regexp = "up|down") @Schema(enumeration = {"up", "down"}) String rating,
      Optional<@VisitorText String> reason) {}

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Blocking
  @ResponseHeader(name = "Cache-Control", value = "no-store")
  @Operation(
      operationId = "sendMessage",
      summary = "Say something and get the whole answer",
      description = ONCE)
  public Uni<Finished> send(
      @BeanParam OwnConversation own,
      @HeaderParam("Idempotency-Key") String key,
      @NotNull @Valid MessageRequest request,
      @Context Sse sse) {
    return arrivals.of(own.in(conversations), request.text(), key, sse).whole();
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @RestStreamElementType(MediaType.APPLICATION_JSON)
  @Blocking
  @ResponseHeader(name = "Cache-Control", value = "no-store, no-transform")
  @ResponseHeader(name = "X-Accel-Buffering", value = "no")
  @Operation(
      operationId = "sendMessageStreaming",
      summary = "Say something and get the answer sentence by sentence",
      description = ONCE)
  public Multi<OutboundSseEvent> stream(
      @BeanParam OwnConversation own,
      @HeaderParam("Idempotency-Key") String key,
      @NotNull @Valid MessageRequest request,
      @Context Sse sse) {
    return arrivals.of(own.in(conversations), request.text(), key, sse).events(sse);
  }

  @GET
  @Path("/{messageId}")
  @Produces(MediaType.APPLICATION_JSON)
  @ResponseHeader(name = "Cache-Control", value = "no-store")
  @Operation(operationId = "readMessage", summary = "One message, a visitor's or an answer")
  public ToldMessage read(
      @BeanParam OwnConversation own, @PathParam("messageId") String messageId) {
    Conversation conversation = own.in(conversations);
    return messages
        .find(conversation.id(), uuid(messageId))
        .map(message -> ToldMessage.of(message, clock.instant(), dialogue.lease()))
        .orElseThrow(NoSuchConversationException::message);
  }

  @GET
  @Path("/{messageId}/events")
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @RestStreamElementType(MediaType.APPLICATION_JSON)
  @Blocking
  @ResponseHeader(name = "Cache-Control", value = "no-store, no-transform")
  @ResponseHeader(name = "X-Accel-Buffering", value = "no")
  @Operation(
      operationId = "resumeMessage",
      summary = "Go on listening to an answer after the event of the header Last-Event-ID",
      description = "For five minutes; 204 if there is nothing more to hear.")
  public Multi<OutboundSseEvent> resume(
      @BeanParam OwnConversation own,
      @PathParam("messageId") String messageId,
      @HeaderParam("Last-Event-ID") Optional<String> last,
      @Context Sse sse) {
    UUID conversation = own.in(conversations).id();
    int from = last.map(MessageResource::next).orElse(0);
    LiveAnswer answer =
        OwnConversation.uuid(messageId)
            .flatMap(id -> live.find(conversation, id))
            .filter(found -> !found.isOver(from))
            .orElseThrow(() -> new WebApplicationException(Response.noContent().build()));
    return answer.events(from, sse);
  }

  @PUT
  @Path("/{messageId}/feedback")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "rateMessage", summary = "Say whether an answer was helpful")
  public void rate(
      @BeanParam OwnConversation own,
      @PathParam("messageId") String messageId,
      @NotNull @Valid FeedbackRequest request) {
    Conversation conversation = own.in(conversations);
    Rating rating = Rating.valueOf(request.rating().toUpperCase(Locale.ROOT));
    messages.rate(conversation.id(), uuid(messageId), rating, request.reason());
  }

  /** Of {@code <messageId>:<seq>} the number after; what cannot be read counts as nothing heard. */
  private static int next(String lastEventId) {
    String digits = lastEventId.substring(lastEventId.lastIndexOf(':') + 1);
    return digits.matches("\\d{1,8}") ? Integer.parseInt(digits) + 1 : 0;
  }

  private static UUID uuid(String text) {
    return OwnConversation.uuid(text).orElseThrow(NoSuchConversationException::message);
  }
}
