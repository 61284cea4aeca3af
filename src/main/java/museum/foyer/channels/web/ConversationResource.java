package museum.foyer.channels.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.resteasy.reactive.jackson.CustomDeserialization;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import museum.foyer.channels.web.limits.Limits;
import museum.foyer.conversation.Conversation;
import museum.foyer.conversation.Conversations;
import museum.foyer.conversation.Dialogue;
import museum.foyer.conversation.Message;
import museum.foyer.conversation.Messages;
import museum.foyer.conversation.NoSuchConversationException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestResponse;

/** Conversations of the website's visitors, each with a token of its own that only they know. */
@Path("/api/v1/conversations")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Conversations")
@CustomDeserialization(WholeBody.class)
public class ConversationResource {

  private final Conversations conversations;
  private final Messages messages;
  private final Dialogue dialogue;
  private final Questions questions;
  private final Welcome welcome;
  private final Limits limits;
  private final Clock clock;

  ConversationResource(
      Conversations conversations,
      Messages messages,
      Dialogue dialogue,
      Questions questions,
      Welcome welcome,
      Limits limits,
      Clock clock) {
    this.conversations = conversations;
    this.messages = messages;
    this.dialogue = dialogue;
    this.questions = questions;
    this.welcome = welcome;
    this.limits = limits;
    this.clock = clock;
  }

  /**
   * @param token only told here; goes in the header {@code Conversation-Token} of every other call
   * @param notice that a machine answers: to be shown before anything is sent
   * @param suggestions at most four questions the museum has an answer to
   */
  public record OpenedConversation(
      UUID conversationId,
      String token,
      String locale,
      String notice,
      String greeting,
      List<String> suggestions) {}

  /**
   * @param attendant who answers now: {@code foyer} or {@code person}
   * @param handoff {@code none}, {@code offered}, {@code queued}, {@code joined} or {@code ended}
   * @param messages oldest first
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record ConversationState(
      UUID conversationId,
      Optional<String> locale,
      String audience,
      Optional<String> venue,
      Instant startedAt,
      String attendant,
      String handoff,
      List<ToldMessage> messages) {}

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @ResponseHeader(name = "Cache-Control", value = "no-store")
  @Operation(operationId = "openConversation", summary = "Open a conversation")
  @APIResponse(responseCode = "201", description = "Opened; the token is told only here")
  public RestResponse<OpenedConversation> open(@NotNull @Valid OpenRequest request) {
    Conversation.Settings settings = questions.settings(request);
    limits.opening(welcome.language(settings));
    Conversations.Opened opened = conversations.open(settings);
    UUID id = opened.conversation().id();
    OpenedConversation body =
        new OpenedConversation(
            id,
            opened.token(),
            welcome.language(settings).tag(),
            welcome.say("notice", settings),
            welcome.say("greeting", settings),
            welcome.suggestions(settings));
    return RestResponse.ResponseBuilder.<OpenedConversation>create(RestResponse.Status.CREATED)
        .location(URI.create("/api/v1/conversations/" + id))
        .entity(body)
        .build();
  }

  @GET
  @Path("/{id}")
  @ResponseHeader(name = "Cache-Control", value = "no-store")
  @Operation(
      operationId = "readConversation",
      summary = "How a conversation stands, and its last 500 messages",
      description = "With after, the id of a message, only those that came after it.")
  public ConversationState read(
      @BeanParam OwnConversation own, @QueryParam("after") Optional<String> after) {
    Conversation conversation = own.in(conversations);
    return state(
        conversation,
        after
            .map(text -> messages.after(conversation.id(), message(text)))
            .orElseGet(() -> messages.of(conversation.id())));
  }

  @GET
  @Path("/{id}/export")
  @ResponseHeader(name = "Cache-Control", value = "no-store")
  @ResponseHeader(
      name = "Content-Disposition",
      value = "attachment; filename=\"conversation.json\"")
  @Operation(
      operationId = "exportConversation",
      summary = "Everything that is kept of a conversation, as a file")
  public ConversationState export(@BeanParam OwnConversation own) {
    Conversation conversation = own.in(conversations);
    List<Message> all = new ArrayList<>();
    List<Message> page = messages.after(conversation.id(), conversation.id());
    while (!page.isEmpty()) {
      all.addAll(page);
      page = messages.after(conversation.id(), page.get(page.size() - 1).id());
    }
    return state(conversation, all);
  }

  @DELETE
  @Path("/{id}")
  @Operation(
      operationId = "eraseConversation",
      summary = "Erase a conversation and everything that is kept of it")
  @APIResponse(responseCode = "204", description = "Erased")
  public void erase(@BeanParam OwnConversation own) {
    conversations.erase(own.in(conversations).id());
  }

  private ConversationState state(Conversation conversation, List<Message> some) {
    Instant now = clock.instant();
    Conversation.Settings settings = conversation.settings();
    return new ConversationState(
        conversation.id(),
        settings.language().map(language -> language.tag()),
        ToldMessage.word(settings.audience()),
        settings.venue(),
        conversation.startedAt(),
        ToldMessage.word(conversation.attendant(now)),
        ToldMessage.word(conversation.attendance().handoff()),
        some.stream().map(message -> ToldMessage.of(message, now, dialogue.lease())).toList());
  }

  private static UUID message(String text) {
    return OwnConversation.uuid(text).orElseThrow(NoSuchConversationException::message);
  }
}
