package museum.foyer.staff.items;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** Pages of a list, each with the address of the next (RFC 8288). */
final class Pages {

  private Pages() {}

  static Response response(ItemList list, UriInfo uri) {
    Response.ResponseBuilder response = Response.ok(list);
    list.nextCursor()
        .map(cursor -> uri.getRequestUriBuilder().replaceQueryParam("cursor", cursor).build())
        .ifPresent(next -> response.link(next, "next"));
    return response.build();
  }
}
