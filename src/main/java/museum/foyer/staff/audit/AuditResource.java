package museum.foyer.staff.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import museum.foyer.platform.InvalidParameterException;
import museum.foyer.platform.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What staff did, latest first. */
@Path("/api/v1/staff/audit")
@RolesAllowed(Roles.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Staff access")
public class AuditResource {

  private static final int MOST = 100;

  private final AuditStore store;

  AuditResource(AuditStore store) {
    this.store = store;
  }

  /** Without {@code nextCursor} there are no more. */
  public record Page(List<Act> items, Optional<String> nextCursor) {}

  /**
   * @param who an account name, or {@code key:} and the name of a key
   * @param from first moment, RFC 3339
   * @param to first moment that is too late
   * @param limit 1 to 100
   * @param cursor the {@code nextCursor} of the page before
   */
  @GET
  @Operation(operationId = "listStaffActs", summary = "What staff did and were refused")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = Page.class)))
  public Response list(
      @QueryParam("who") String who,
      @QueryParam("from") String from,
      @QueryParam("to") String to,
      @QueryParam("limit") Integer limit,
      @QueryParam("cursor") String cursor,
      @Context UriInfo uri)
      throws SQLException {
    int most = limit == null ? MOST : limit;
    if (most < 1 || most > MOST) {
      throw InvalidParameterException.of("limit", "Must be 1 to " + MOST + ".");
    }
    List<Act> found =
        store.read(
            new AuditStore.Search(
                Optional.ofNullable(who),
                moment("from", from),
                moment("to", to),
                before(cursor),
                most + 1));
    if (found.size() <= most) {
      return Response.ok(new Page(found, Optional.empty())).build();
    }
    List<Act> items = found.subList(0, most);
    String next = Long.toString(items.get(most - 1).id());
    URI nextPage = uri.getRequestUriBuilder().replaceQueryParam("cursor", next).build();
    return Response.ok(new Page(items, Optional.of(next))).link(nextPage, "next").build();
  }

  private static Optional<Instant> moment(String name, String text) {
    try {
      return Optional.ofNullable(text).map(OffsetDateTime::parse).map(OffsetDateTime::toInstant);
    } catch (DateTimeException e) {
      throw InvalidParameterException.of(name, "Not a moment like 2026-12-24T10:00:00Z.");
    }
  }

  private static long before(String cursor) {
    try {
      return cursor == null ? Long.MAX_VALUE : Long.parseLong(cursor);
    } catch (NumberFormatException e) {
      throw InvalidParameterException.of("cursor", "Not a cursor of this list.");
    }
  }
}
