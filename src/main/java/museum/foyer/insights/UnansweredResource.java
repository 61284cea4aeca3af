package museum.foyer.insights;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
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
import java.net.URI;
import java.util.List;
import java.util.Optional;
import museum.foyer.knowledge.items.WorkingCopy;
import museum.foyer.platform.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Questions that were not answered well, put together by what they mean, most asked first. */
@Path("/api/v1/staff/unanswered")
@RolesAllowed({Roles.EDITOR, Roles.PUBLISHER, Roles.ADMIN})
@Tag(name = "Unanswered questions")
public class UnansweredResource {

  private final Unanswered unanswered;
  private final GroupSearch.Reader searches;
  private final SecurityIdentity identity;

  UnansweredResource(
      Unanswered unanswered, GroupSearch.Reader searches, SecurityIdentity identity) {
    this.unanswered = unanswered;
    this.searches = searches;
    this.identity = identity;
  }

  /** A page of groups; without {@code nextCursor} it is the last one. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Page(List<QuestionGroup> items, Optional<String> nextCursor) {}

  /**
   * @param reason why they need no answer
   */
  public record DismissRequest(Optional<@Size(max = 500) String> reason) {}

  @GET
  @Operation(
      operationId = "listUnanswered",
      summary = "List questions that were not answered well, the most asked first")
  public Response list(@BeanParam GroupSearch search, @Context UriInfo uri) {
    GroupQuery query = searches.query(search);
    List<QuestionGroup> groups = unanswered.page(query);
    Optional<String> next =
        groups.size() < query.limit()
            ? Optional.empty()
            : Optional.of(GroupQuery.Place.of(groups.get(groups.size() - 1)).cursor());
    Response.ResponseBuilder response = Response.ok(new Page(groups, next));
    next.map(cursor -> uri.getRequestUriBuilder().replaceQueryParam("cursor", cursor).build())
        .ifPresent(address -> response.link(address, "next"));
    return response.build();
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "readUnanswered", summary = "Read one group with its newest wordings")
  public QuestionGroup read(@PathParam("id") long id) {
    return unanswered.find(id);
  }

  @POST
  @Path("/{id}/dismiss")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "dismissUnanswered",
      summary = "Take a group off the list until it is asked often again")
  public QuestionGroup dismiss(@PathParam("id") long id, @NotNull @Valid DismissRequest request) {
    return unanswered.dismiss(id, request.reason(), author());
  }

  @POST
  @Path("/{id}/phrasing")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "addUnansweredPhrasing",
      summary = "Draft the question as one more phrasing of a FAQ entry")
  public Response addPhrasing(
      @PathParam("id") long id, @NotNull @Valid PhrasingRequest request, @Context UriInfo uri) {
    WorkingCopy draft = unanswered.addPhrasing(id, request, author());
    return Response.ok(unanswered.find(id)).contentLocation(address(draft, uri)).build();
  }

  @POST
  @Path("/{id}/entry")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "createUnansweredEntry",
      summary = "Draft a FAQ entry for the question; its answer is still to be written")
  public Response createEntry(
      @PathParam("id") long id, @NotNull @Valid EntryRequest request, @Context UriInfo uri) {
    WorkingCopy draft = unanswered.createEntry(id, request, author());
    return Response.created(address(draft, uri)).entity(unanswered.find(id)).build();
  }

  private static URI address(WorkingCopy draft, UriInfo uri) {
    return uri.getBaseUriBuilder().path("api/v1/staff/faq/{key}").build(draft.key());
  }

  private String author() {
    return identity.getPrincipal().getName();
  }
}
