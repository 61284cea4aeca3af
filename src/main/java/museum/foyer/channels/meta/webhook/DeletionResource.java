package museum.foyer.channels.meta.webhook;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Locale;
import museum.foyer.channels.meta.MetaConfig;
import museum.foyer.knowledge.Language;
import museum.foyer.knowledge.texts.Texts;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * What Meta calls where a person removes the app or wants their data deleted, and what they see.
 */
@Path(MetaAddresses.ROOT)
@PermitAll
@Blocking
public class DeletionResource {

  private static final String STATUS = MetaAddresses.ROOT + "/deletion/";

  /** The names are Meta's. */
  record Confirmation(String url, String confirmation_code) {}

  private final SignedRequests requests;
  private final Deletions deletions;
  private final MetaConfig config;
  private final Texts texts;

  DeletionResource(SignedRequests requests, Deletions deletions, MetaConfig config, Texts texts) {
    this.requests = requests;
    this.deletions = deletions;
    this.config = config;
    this.texts = texts;
  }

  @POST
  @Path("deletion")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(hidden = true)
  public Confirmation delete(
      @FormParam("signed_request") String request, @Context UriInfo address) {
    String code = deletions.delete(requests.person(request));
    String status = config.publicUrl().orElseGet(address::getBaseUri).resolve(STATUS + code) + "";
    return new Confirmation(status, code);
  }

  /**
   * Whoever removes the app has nothing more to do with the museum, and nothing is kept of them.
   */
  @POST
  @Path("deauthorization")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public void deauthorize(@FormParam("signed_request") String request) {
    deletions.forget(requests.person(request));
  }

  /** Read by the person: a sentence in the first language of theirs that is served. */
  @GET
  @Path("deletion/{code}")
  @Produces("text/plain;charset=UTF-8")
  @Operation(hidden = true)
  public String status(@PathParam("code") String code, @Context HttpHeaders headers) {
    if (!deletions.isDone(code)) {
      throw RefusedCallException.off();
    }
    Language language =
        headers.getAcceptableLanguages().stream()
            .map(Locale::toLanguageTag)
            .flatMap(tag -> Language.of(tag).stream())
            .findFirst()
            .orElse(Language.EN);
    return texts.say("deletion.done", language);
  }
}
