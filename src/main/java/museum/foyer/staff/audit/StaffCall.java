package museum.foyer.staff.audit;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.reflect.Method;
import java.util.Optional;

/**
 * An endpoint of staff, known by what was found for a request, never by the request's own path:
 * that can be written in many ways.
 *
 * @param template such as {@code /api/v1/staff/faq/{key}}
 */
public record StaffCall(String template, Method method) {

  /** Where all of them are. */
  public static final String ROOT = "/api/v1/staff/";

  /**
   * Under this name a login leaves with the request the account that was tried, if there is one of
   * that name: people type passwords into the wrong field.
   */
  public static final String TRIED = "foyer.staff.tried";

  /** Empty for the endpoints of visitors, and if none was found. */
  public static Optional<StaffCall> of(ResourceInfo found) {
    if (found == null || found.getResourceClass() == null || found.getResourceMethod() == null) {
      return Optional.empty();
    }
    String template =
        path(found.getResourceClass().getAnnotation(Path.class))
            + path(found.getResourceMethod().getAnnotation(Path.class));
    return template.startsWith(ROOT)
        ? Optional.of(new StaffCall(template, found.getResourceMethod()))
        : Optional.empty();
  }

  /**
   * What the call is about: {@code faq} of {@code /api/v1/staff/faq/{key}}, or what the request
   * says where the template leaves it open.
   */
  public String collection(MultivaluedMap<String, String> parameters) {
    String segment = template.substring(ROOT.length()).split("/", 2)[0];
    if (!segment.startsWith("{")) {
      return segment;
    }
    String name = segment.substring(1, segment.length() - 1).split(":", 2)[0].strip();
    return String.valueOf(parameters.getFirst(name));
  }

  private static String path(Path annotation) {
    if (annotation == null || annotation.value().isEmpty() || annotation.value().equals("/")) {
      return "";
    }
    String path = annotation.value();
    String begun = path.startsWith("/") ? path : "/" + path;
    return begun.endsWith("/") ? begun.substring(0, begun.length() - 1) : begun;
  }
}
