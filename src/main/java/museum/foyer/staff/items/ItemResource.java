package museum.foyer.staff.items;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import museum.foyer.knowledge.items.ItemQuery;
import museum.foyer.knowledge.items.Revisions;
import museum.foyer.knowledge.items.WorkingCopy;
import museum.foyer.platform.Etag;
import museum.foyer.platform.Roles;
import museum.foyer.platform.idempotency.Idempotent;
import museum.foyer.staff.publishing.Author;
import museum.foyer.staff.publishing.Collection;
import museum.foyer.staff.publishing.ItemBody;
import museum.foyer.staff.publishing.ItemDesk;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The items of every collection: list, read, create, replace, patch, retire. */
@Path("/api/v1/staff/{collection:" + Collection.NAMES + "}")
@RolesAllowed({Roles.EDITOR, Roles.PUBLISHER, Roles.ADMIN})
@Tag(name = "Knowledge")
public class ItemResource {

  static final String MERGE_PATCH = "application/merge-patch+json";

  private final Revisions revisions;
  private final ItemDesk desk;
  private final Bodies bodies;
  private final SecurityIdentity identity;

  ItemResource(Revisions revisions, ItemDesk desk, Bodies bodies, SecurityIdentity identity) {
    this.revisions = revisions;
    this.desk = desk;
    this.bodies = bodies;
    this.identity = identity;
  }

  @GET
  @Operation(operationId = "listItems", summary = "List what there is, a page at a time")
  @APIResponse(
      responseCode = "200",
      description = "A page",
      content = @Content(schema = @Schema(implementation = ItemList.class)))
  public Response list(
      @PathParam("collection") String name, @BeanParam ItemSearch search, @Context UriInfo uri) {
    Collection collection = Collection.of(name);
    ItemQuery.Page page = revisions.page(search.query(Set.of(collection.kind())));
    List<ItemList.Listed> items =
        page.items().stream()
            .map(item -> new ItemList.Listed(name, view(collection, item)))
            .toList();
    return Pages.response(new ItemList(items, page.next().map(Cursor::of)), uri);
  }

  @POST
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "createItem", summary = "Draft a new item, or publish it at once")
  @RequestBody(
      content =
          @Content(
              schema = @Schema(implementation = ItemBody.class),
              examples = {
                @ExampleObject(name = "faq", value = Examples.FAQ),
                @ExampleObject(name = "prices", value = Examples.PRICE)
              }))
  @APIResponse(
      responseCode = "201",
      description = "Drafted or published; the ETag is its revision",
      content = @Content(schema = @Schema(implementation = ItemView.class)))
  public Response create(@PathParam("collection") String name, JsonNode body) {
    Collection collection = whole(name);
    WorkingCopy item =
        desk.create(collection, bodies.read(body, ItemBody.class), Author.of(identity));
    return created(collection, item);
  }

  @GET
  @Path("/{key}")
  @Operation(operationId = "readItem", summary = "Read an item as it was last made")
  @APIResponse(
      responseCode = "200",
      description = "The item; its ETag is its revision",
      content = @Content(schema = @Schema(implementation = ItemView.class)))
  public Response read(
      @PathParam("collection") String name,
      @PathParam("key") String key,
      @HeaderParam("If-None-Match") String known) {
    Collection collection = Collection.of(name);
    WorkingCopy item = revisions.find(collection.kind(), key);
    return Etag.known(known, item.latest().number())
        ? Response.notModified(Etag.of(item.latest().number())).build()
        : response(collection, item);
  }

  @PUT
  @Path("/{key}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "replaceItem",
      summary = "Give an item a new state, or with If-None-Match: * create it")
  @RequestBody(
      content =
          @Content(
              schema = @Schema(implementation = ItemBody.class),
              examples = @ExampleObject(name = "faq", value = Examples.FAQ)))
  @APIResponse(
      responseCode = "200",
      description = "As it is now",
      content = @Content(schema = @Schema(implementation = ItemView.class)))
  public Response replace(
      @PathParam("collection") String name,
      @PathParam("key") String key,
      @HeaderParam("If-Match") String expected,
      @HeaderParam("If-None-Match") String none,
      JsonNode body) {
    Collection collection = Collection.of(name);
    ItemBody wanted = bodies.read(body, ItemBody.class);
    Author author = Author.of(identity);
    if ("*".equals(none) && expected == null) {
      WorkingCopy item = desk.create(whole(name), wanted.withKey(key), author);
      return created(collection, item);
    }
    return response(
        collection, desk.replace(collection, key, Etag.expected(expected), wanted, author));
  }

  @PATCH
  @Path("/{key}")
  @Consumes(MERGE_PATCH)
  @Operation(operationId = "patchItem", summary = "Change a part of an item (RFC 7396)")
  @RequestBody(
      content =
          @Content(
              schema = @Schema(implementation = ItemBody.class),
              examples = {
                @ExampleObject(name = "a price", value = Examples.PATCH),
                @ExampleObject(name = "publish", value = Examples.PUBLISH),
                @ExampleObject(name = "schedule", value = Examples.SCHEDULE)
              }))
  @APIResponse(
      responseCode = "200",
      description = "As it is now",
      content = @Content(schema = @Schema(implementation = ItemView.class)))
  public Response patch(
      @PathParam("collection") String name,
      @PathParam("key") String key,
      @HeaderParam("If-Match") String expected,
      JsonNode patch) {
    Collection collection = Collection.of(name);
    int revision = Etag.expected(expected);
    ItemBody current = ItemPatch.base(view(collection, revisions.find(collection.kind(), key)));
    ItemBody patched = bodies.read(bodies.merged(current, patch), ItemBody.class);
    return response(
        collection,
        desk.replace(
            collection,
            key,
            revision,
            ItemPatch.settled(patched, patch, Author.of(identity)),
            Author.of(identity)));
  }

  @DELETE
  @Path("/{key}")
  @RolesAllowed({Roles.PUBLISHER, Roles.ADMIN})
  @Operation(
      operationId = "retireItem",
      summary = "Retire an item: visitors read it no longer, staff still do")
  public Response retire(
      @PathParam("collection") String name,
      @PathParam("key") String key,
      @HeaderParam("If-Match") String expected) {
    WorkingCopy item =
        desk.retire(whole(name).kind(), key, Etag.expected(expected), Author.of(identity));
    return Response.noContent().tag(Etag.of(item.latest().number())).build();
  }

  private ItemView view(Collection collection, WorkingCopy item) {
    return ItemView.of(collection, item, desk.content(item.latest()));
  }

  private Response created(Collection collection, WorkingCopy item) {
    return Response.created(
            UriBuilder.fromResource(ItemResource.class)
                .path("{key}")
                .build(collection.title(), item.key()))
        .tag(Etag.of(item.latest().number()))
        .entity(view(collection, item))
        .build();
  }

  private Response response(Collection collection, WorkingCopy item) {
    return Response.ok(view(collection, item)).tag(Etag.of(item.latest().number())).build();
  }

  private static Collection whole(String name) {
    Collection collection = Collection.of(name);
    if (collection.isView()) {
      throw NotHereException.onlyAView(name);
    }
    return collection;
  }
}
