package museum.foyer.staff.access;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import museum.foyer.staff.audit.StaffCall;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * A browser sends the name and password it knows with every call to us, also with those that
 * another website makes it send. Such a site can only use what a form can send, without asking us
 * first; and where it does ask, we never agree: there is no CORS here.
 */
final class ForeignPages {

  private static final Set<String> HARMLESS = Set.of(HttpMethod.GET, HttpMethod.HEAD, "OPTIONS");

  /** What a browser sends to another site only after asking. */
  private static final Set<String> ASKED_FOR =
      Set.of(
          "application/json",
          "application/merge-patch+json",
          "application/ld+json",
          "application/yaml",
          "application/x-yaml",
          "text/csv",
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
          "application/octet-stream");

  @ServerRequestFilter
  void check(ContainerRequestContext request, ResourceInfo found) {
    if (HARMLESS.contains(request.getMethod()) || StaffCall.of(found).isEmpty()) {
      return;
    }
    Optional<String> origin = Optional.ofNullable(request.getHeaderString("Origin"));
    boolean ours = origin.filter(page -> isOurs(page, request)).isPresent();
    if (origin.isPresent() && !ours) {
      throw AccessException.foreignPage();
    }
    Optional<MediaType> type = Optional.ofNullable(request.getMediaType());
    boolean nothing = type.isEmpty() && !request.getMethod().equals(HttpMethod.POST);
    boolean upload = type.filter(MediaType.MULTIPART_FORM_DATA_TYPE::isCompatible).isPresent();
    if (!nothing && !upload && type.filter(ForeignPages::isAskedFor).isEmpty()) {
      throw AccessException.formContent();
    }
  }

  private static boolean isAskedFor(MediaType type) {
    return ASKED_FOR.contains(
        (type.getType() + "/" + type.getSubtype()).toLowerCase(java.util.Locale.ROOT));
  }

  /** Host and port; the scheme may be the one of a proxy. */
  private static boolean isOurs(String origin, ContainerRequestContext request) {
    try {
      String page = URI.create(origin).getRawAuthority();
      return page != null && page.equalsIgnoreCase(request.getHeaderString(HttpHeaders.HOST));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
