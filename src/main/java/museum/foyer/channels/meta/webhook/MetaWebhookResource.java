package museum.foyer.channels.meta.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import museum.foyer.channels.meta.MetaConfig;
import museum.foyer.channels.meta.inbox.Inbox;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * The one address Meta delivers to, for Messenger and Instagram. Open to all, because Meta carries
 * no credentials: the signature is the guard.
 */
@Path(MetaAddresses.ROOT)
@PermitAll
public class MetaWebhookResource {

  /** An integer in practice; nothing a browser could take for a page. */
  private static final Pattern CHALLENGE = Pattern.compile("[A-Za-z0-9_-]{1,128}");

  private static final String ACCEPTED = "EVENT_RECEIVED";

  private final MetaConfig config;
  private final MetaSignature signature;
  private final RefusedCalls refused;
  private final Inbox inbox;

  MetaWebhookResource(MetaConfig config, RefusedCalls refused, Inbox inbox) {
    this.config = config;
    this.signature = new MetaSignature(config.appSecrets().orElse(List.of()));
    this.refused = refused;
    this.inbox = inbox;
  }

  /** Meta asks whether this address is ours. */
  @GET
  @Produces(MediaType.TEXT_PLAIN)
  @Operation(hidden = true)
  public String verify(
      @QueryParam("hub.mode") String mode,
      @QueryParam("hub.verify_token") String token,
      @QueryParam("hub.challenge") String challenge) {
    if (mode == null || token == null || challenge == null) {
      throw RefusedCallException.incomplete();
    }
    String ours = config.verifyToken().orElse("");
    boolean same = MessageDigest.isEqual(ours.getBytes(UTF_8), token.getBytes(UTF_8));
    if (ours.isBlank() || !same || !mode.equals("subscribe")) {
      throw RefusedCallException.wrongToken();
    }
    if (!CHALLENGE.matcher(challenge).matches()) {
      throw RefusedCallException.incomplete();
    }
    return challenge;
  }

  /** Checked, kept, acknowledged; answered later. */
  @POST
  @Consumes(MediaType.WILDCARD)
  @Produces(MediaType.TEXT_PLAIN)
  @Blocking
  @Operation(hidden = true)
  public String deliver(@HeaderParam("X-Hub-Signature-256") String signedWith, byte[] body) {
    if (!signature.isOn(body, Optional.ofNullable(signedWith))) {
      refused.add();
      throw RefusedCallException.unsigned();
    }
    inbox.receive(body);
    return ACCEPTED;
  }
}
