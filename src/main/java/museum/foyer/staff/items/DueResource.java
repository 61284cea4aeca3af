package museum.foyer.staff.items;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import museum.foyer.knowledge.Kind;
import museum.foyer.knowledge.items.Asked;
import museum.foyer.knowledge.items.ItemQuery;
import museum.foyer.knowledge.items.Revisions;
import museum.foyer.knowledge.items.WorkingCopy;
import museum.foyer.platform.Roles;
import museum.foyer.staff.publishing.Collection;
import museum.foyer.staff.publishing.ItemDesk;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What has to be looked at again. */
@Path("/api/v1/staff/due")
@RolesAllowed({Roles.EDITOR, Roles.PUBLISHER, Roles.ADMIN})
@Tag(name = "Knowledge")
public class DueResource {

  private final Revisions revisions;
  private final ItemDesk desk;
  private final Asked asked;

  DueResource(Revisions revisions, ItemDesk desk, Asked asked) {
    this.revisions = revisions;
    this.desk = desk;
    this.asked = asked;
  }

  @GET
  @Operation(
      operationId = "listDue",
      summary = "List what is due for review, or true no longer, of all collections",
      description = "By today in the museum's time zone, or by the day given as dueBy.")
  public Response due(@BeanParam ItemSearch search, @Context UriInfo uri) {
    LocalDate by = asked.date("dueBy", search.dueBy);
    ItemQuery query = search.query(EnumSet.allOf(Kind.class)).dueBy(by);
    ItemQuery.Page page = revisions.page(query);
    List<ItemList.Listed> items = page.items().stream().map(this::listed).toList();
    return Pages.response(new ItemList(items, page.next().map(Cursor::of)), uri);
  }

  private ItemList.Listed listed(WorkingCopy item) {
    Collection collection = Collection.of(item.kind());
    return new ItemList.Listed(
        collection.title(), ItemView.of(collection, item, desk.content(item.latest())));
  }
}
