package museum.foyer.staff.keys;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.util.Set;
import museum.foyer.staff.access.ByPeople;
import museum.foyer.staff.audit.StaffCall;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Keeps a key to what it was made for, beyond its role. */
final class KeyScope {

  private static final Set<String> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

  private final SecurityIdentity caller;

  KeyScope(SecurityIdentity caller) {
    this.caller = caller;
  }

  @ServerRequestFilter(priority = Priorities.AUTHORIZATION)
  void check(ContainerRequestContext request, ResourceInfo found) {
    // Visitors' calls never ask who is calling.
    StaffCall.of(found).ifPresent(call -> check(request, call));
  }

  private void check(ContainerRequestContext request, StaffCall call) {
    ApiKey key = caller.getAttribute(KeyCheck.KEY);
    if (key == null) {
      return;
    }
    boolean forPeople =
        call.method().isAnnotationPresent(ByPeople.class)
            || call.method().getDeclaringClass().isAnnotationPresent(ByPeople.class);
    boolean reading = READING.contains(request.getMethod());
    String collection = call.collection(request.getUriInfo().getPathParameters());
    if (forPeople || (key.readOnly() && !reading) || !key.reaches(collection)) {
      throw KeyException.outOfScope();
    }
  }
}
