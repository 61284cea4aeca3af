package museum.foyer.platform;

import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * How large a body may be. The server has one limit for all, that of the imports of staff; every
 * other address gets a lower one here, before anything of the body is read.
 */
@ApplicationScoped
class BodySizes {

  private static final String IMPORTS = "/api/v1/staff/imports";

  /** Entries that are edited one by one are a few KB; with a lot of room. */
  private static final long USUAL = 1 << 20;

  private static final int TOO_LARGE = 413;

  /** Just after the server has written down its own limit. */
  private static final int PRIORITY = 1;

  private static final String PROBLEM =
      """
      {"type":"urn:foyer:problem:too-large","title":"Too large","status":413,\
      "detail":"The body is larger than this address takes.","code":"too-large"}""";

  void register(@Observes Filters filters) {
    filters.register(BodySizes::limit, PRIORITY);
  }

  private static void limit(RoutingContext request) {
    if (request.normalizedPath().equals(IMPORTS)) {
      request.next();
      return;
    }
    // what streams of bodies without a stated length look at
    request.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, USUAL);
    if (tooLarge(request.request().getHeader(HttpHeaders.CONTENT_LENGTH))) {
      request
          .response()
          .setStatusCode(TOO_LARGE)
          .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
          .putHeader(HttpHeaders.CONNECTION, "close")
          .end(PROBLEM);
      return;
    }
    request.next();
  }

  private static boolean tooLarge(String length) {
    try {
      return length != null && Long.parseLong(length) > USUAL;
    } catch (NumberFormatException e) {
      return false; // the server refuses it itself
    }
  }
}
