package museum.foyer.handoff;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import museum.foyer.conversation.Author;
import museum.foyer.conversation.Message;
import museum.foyer.conversation.Messages;
import museum.foyer.platform.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Visitors who are to be answered by a person: the inbox of staff. */
@Path("/api/v1/staff/requests")
@RolesAllowed({Roles.EDITOR, Roles.PUBLISHER, Roles.ADMIN})
@Tag(name = "Requests for a person")
public class RequestsResource {

  private final Requests requests;
  private final Messages messages;
  private final SecurityIdentity identity;
  private final Clock clock;

  RequestsResource(Requests requests, Messages messages, SecurityIdentity identity, Clock clock) {
    this.requests = requests;
    this.messages = messages;
    this.identity = identity;
    this.clock = clock;
  }

  /** A page of requests; without {@code nextCursor} it is the last one. */
  @Schema(name = "VisitorRequestPage")
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Page(List<Request> items, Optional<String> nextCursor) {}

  /** A request with all that was said in its conversation, oldest first. */
  @Schema(name = "VisitorRequestWithTranscript")
  public record Read(Request request, List<Said> transcript) {}

  /** One message. */
  @Schema(name = "VisitorRequestMessage")
  public record Said(Author author, Instant at, String text) {

    static Said of(Message message) {
      return new Said(message.author(), message.at(), message.text());
    }
  }

  /**
   * @param text as the visitor reads it; some lines, which every channel takes
   */
  @Schema(name = "VisitorRequestAnswer")
  public record AnswerRequest(@NotBlank @Size(max = 5_000) String text) {}

  @GET
  @Operation(
      operationId = "listRequests",
      summary = "List visitors who wait for a person, the most overdue first")
  public Response list(@BeanParam RequestSearch search, @Context UriInfo uri) {
    RequestQuery query = search.query(clock.instant());
    List<Request> found = requests.page(query);
    Optional<String> next =
        found.size() < query.limit()
            ? Optional.empty()
            : Optional.of(RequestQuery.Place.of(found.get(found.size() - 1)).cursor());
    Response.ResponseBuilder response = Response.ok(new Page(found, next));
    next.map(cursor -> uri.getRequestUriBuilder().replaceQueryParam("cursor", cursor).build())
        .ifPresent(address -> response.link(address, "next"));
    return response.build();
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "readRequest", summary = "Read one with what was said")
  public Read read(@PathParam("id") UUID id) {
    Request request = requests.find(id);
    return new Read(request, messages.of(request.conversation()).stream().map(Said::of).toList());
  }

  @POST
  @Path("/{id}/take")
  @Operation(
      operationId = "takeRequest",
      summary = "Take one that waits: from now on you answer, and Foyer is silent")
  public Request take(@PathParam("id") UUID id) {
    return requests.take(id, staff());
  }

  @POST
  @Path("/{id}/answer")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "answerRequest",
      summary = "Write to the visitor, in the conversation and to an e-mail address left with it")
  public Request answer(@PathParam("id") UUID id, @NotNull @Valid AnswerRequest request) {
    return requests.answer(id, request.text(), staff());
  }

  @POST
  @Path("/{id}/close")
  @Operation(operationId = "closeRequest", summary = "Say that it is done; Foyer answers again")
  public Request close(@PathParam("id") UUID id) {
    return requests.close(id, staff());
  }

  @POST
  @Path("/{id}/give-back")
  @Operation(
      operationId = "giveBackRequest",
      summary = "Leave the visitor to Foyer, which says that it is a machine")
  public Request giveBack(@PathParam("id") UUID id) {
    return requests.giveBack(id, staff());
  }

  private String staff() {
    return identity.getPrincipal().getName();
  }
}
