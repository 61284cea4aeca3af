package museum.foyer.staff.items;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import museum.foyer.knowledge.Status;
import museum.foyer.knowledge.items.Revision;
import museum.foyer.knowledge.items.Revisions;
import museum.foyer.knowledge.items.WorkingCopy;
import museum.foyer.platform.Etag;
import museum.foyer.platform.InvalidParameterException;
import museum.foyer.platform.Roles;
import museum.foyer.staff.publishing.Author;
import museum.foyer.staff.publishing.Collection;
import museum.foyer.staff.publishing.ItemDesk;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Everything an item ever was: list, read, compare, go back. */
@Path("/api/v1/staff/{collection:" + Collection.NAMES + "}/{key}/revisions")
@RolesAllowed({Roles.EDITOR, Roles.PUBLISHER, Roles.ADMIN})
@Tag(name = "Revisions")
public class RevisionResource {

  private final Revisions revisions;
  private final ItemDesk desk;
  private final SecurityIdentity identity;

  RevisionResource(Revisions revisions, ItemDesk desk, SecurityIdentity identity) {
    this.revisions = revisions;
    this.desk = desk;
    this.identity = identity;
  }

  /**
   * One revision.
   *
   * @param at UTC
   * @param content as in the knowledge file; left out in lists
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  @Schema(name = "Revision")
  record RevisionView(
      int number,
      Revision.Act act,
      Status status,
      String author,
      Optional<String> reason,
      Instant at,
      @Schema(implementation = Object.class) Optional<JsonNode> content) {}

  /**
   * @param before only those with a lower number; the last number of one page begins the next
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record RevisionList(List<RevisionView> items, Optional<Integer> before) {}

  /**
   * @param changes how to come from one to the other (RFC 6902)
   */
  record Comparison(int from, int to, @Schema(implementation = Object.class) JsonNode changes) {}

  @GET
  @Operation(operationId = "listRevisions", summary = "List the states of an item, newest first")
  public RevisionList list(
      @PathParam("collection") String name,
      @PathParam("key") String key,
      @QueryParam("before") @DefaultValue("2147483647") int before,
      @QueryParam("limit") @DefaultValue("50") int limit) {
    if (limit < 1 || limit > ItemSearch.MOST) {
      throw InvalidParameterException.of("limit", "From 1 to " + ItemSearch.MOST + ".");
    }
    List<RevisionView> items =
        revisions.of(Collection.of(name).kind(), key, before, limit).stream()
            .map(revision -> view(revision, Optional.empty()))
            .toList();
    Optional<Integer> next =
        items.size() == limit && items.get(limit - 1).number() > 1
            ? Optional.of(items.get(limit - 1).number())
            : Optional.empty();
    return new RevisionList(items, next);
  }

  @GET
  @Path("/{number:[0-9]{1,9}}")
  @Operation(operationId = "readRevision", summary = "Read one state of an item")
  public RevisionView read(
      @PathParam("collection") String name,
      @PathParam("key") String key,
      @PathParam("number") int number) {
    Revision revision = revisions.at(Collection.of(name).kind(), key, number);
    return view(revision, Optional.of(desk.content(revision)));
  }

  @GET
  @Path("/{number:[0-9]{1,9}}/changes")
  @Operation(
      operationId = "compareRevisions",
      summary = "What was changed since this state, up to another or the latest")
  public Comparison compare(
      @PathParam("collection") String name,
      @PathParam("key") String key,
      @PathParam("number") int number,
      @QueryParam("to") Integer to) {
    Collection collection = Collection.of(name);
    Revision from = revisions.at(collection.kind(), key, number);
    Revision until =
        to == null
            ? revisions.find(collection.kind(), key).latest()
            : revisions.at(collection.kind(), key, to);
    return new Comparison(
        from.number(), until.number(), Bodies.difference(desk.content(from), desk.content(until)));
  }

  @POST
  @Path("/{number:[0-9]{1,9}}/restore")
  @Operation(
      operationId = "restoreRevision",
      summary = "Make this state the draft of the item; visitors notice nothing yet")
  public Response restore(
      @PathParam("collection") String name,
      @PathParam("key") String key,
      @PathParam("number") int number,
      @HeaderParam("If-Match") String expected) {
    Collection collection = Collection.of(name);
    WorkingCopy item =
        desk.restore(collection.kind(), key, Etag.expected(expected), number, Author.of(identity));
    return Response.ok(ItemView.of(collection, item, desk.content(item.latest())))
        .tag(Etag.of(item.latest().number()))
        .build();
  }

  private static RevisionView view(Revision revision, Optional<JsonNode> content) {
    return new RevisionView(
        revision.number(),
        revision.act(),
        revision.status(),
        revision.by().author(),
        revision.by().reason(),
        revision.at(),
        content);
  }
}
