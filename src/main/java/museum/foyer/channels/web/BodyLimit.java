package museum.foyer.channels.web;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Keeps visitors' bodies small; the server's own limit is the one of staff imports. */
final class BodyLimit {

  private static final String VISITORS = "/api/v1/ask";

  /** Eleven questions of 500 code points escaped as JSON surrogates are 66,000 bytes. */
  private static final int LARGEST = 80 * 1024;

  private static final int TOO_LARGE = 413;

  @ServerRequestFilter(preMatching = true)
  void check(ContainerRequestContext request) {
    boolean visitors = request.getUriInfo().getPath().startsWith(VISITORS);
    if (visitors && request.getLength() > LARGEST) {
      throw new WebApplicationException(TOO_LARGE);
    }
  }
}
