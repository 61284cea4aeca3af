package museum.foyer.knowledge.jsonld;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The museum for its own site: to be put into a {@code script} element as it is. */
@Path("/api/v1/museum.jsonld")
@PermitAll
@Tag(name = "Facts")
public class MuseumResource {

  private final MuseumJsonLd museum;

  MuseumResource(MuseumJsonLd museum) {
    this.museum = museum;
  }

  /**
   * May be kept, but is asked for again before each use: a house that closes today is closed at
   * once.
   *
   * @param language of all texts; the museum's first one if it is left out or not served
   */
  @GET
  @Produces("application/ld+json")
  @Blocking
  @Operation(operationId = "museumJsonLd", summary = "The museum in the vocabulary of schema.org")
  public Response museum(@QueryParam("lang") String language, @Context Request request) {
    String text = museum.text(language);
    EntityTag tag =
        new EntityTag(UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString());
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    return (unchanged == null ? Response.ok(text, "application/ld+json;charset=UTF-8") : unchanged)
        .tag(tag)
        .header("Cache-Control", "public, no-cache")
        .header("X-Content-Type-Options", "nosniff")
        .header("Access-Control-Allow-Origin", "*")
        .build();
  }
}
