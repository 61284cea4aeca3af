package museum.foyer.channels.web;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Keeps visitors' bodies small; the server's own limit is the one of staff imports. */
final class BodyLimit {

  /** Eleven questions of 500 code points escaped as JSON surrogates are 66,000 bytes. */
  private static final int ASKED = 80 * 1024;

  /** One message of 500 code points is 6,000 bytes. */
  private static final int SAID = 16 * 1024;

  private static final Map<String, Integer> LARGEST =
      Map.of("/api/v1/ask", ASKED, "/api/v1/conversations", SAID);

  private static final int TOO_LARGE = 413;

  @ServerRequestFilter(preMatching = true)
  void check(ContainerRequestContext request) {
    String path = request.getUriInfo().getPath();
    boolean tooLarge =
        LARGEST.entrySet().stream()
            .filter(limit -> path.startsWith(limit.getKey()))
            .anyMatch(limit -> request.getLength() > limit.getValue());
    if (tooLarge) {
      throw new WebApplicationException(TOO_LARGE);
    }
  }
}
