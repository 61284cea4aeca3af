package museum.foyer.channels.meta.webhook;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import museum.foyer.channels.meta.MetaConfig;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Where the channel is off none of its addresses exists, whatever the method. */
final class MetaAddresses {

  static final String ROOT = "/api/v1/webhooks/meta";

  private final MetaConfig config;

  MetaAddresses(MetaConfig config) {
    this.config = config;
  }

  @ServerRequestFilter(preMatching = true)
  void hide(ContainerRequestContext request) {
    if (isMeta(request) && !config.enabled()) {
      throw RefusedCallException.off();
    }
  }

  /** The challenge is a stranger's text that we repeat. */
  @ServerResponseFilter
  void protect(ContainerRequestContext request, ContainerResponseContext response) {
    if (isMeta(request)) {
      response.getHeaders().putSingle("X-Content-Type-Options", "nosniff");
      response.getHeaders().putSingle("Cache-Control", "no-store");
    }
  }

  private static boolean isMeta(ContainerRequestContext request) {
    String path = request.getUriInfo().getPath();
    return path.equals(ROOT) || path.startsWith(ROOT + "/");
  }
}
