package museum.foyer.staff.audit;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import museum.foyer.platform.limits.Allowance;
import museum.foyer.platform.limits.ClientAddress;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Writes the log: all that staff change, what they take away, and every refusal. A row is written
 * before anything is done, so that nothing is done which cannot be noted; and one with how it ended
 * before the answer leaves.
 */
final class AuditFilter {

  private static final Logger LOG = Logger.getLogger(AuditFilter.class);

  private static final String BEGUN = AuditFilter.class.getName();

  /** After whatever may still refuse the call. */
  private static final int LAST = Priorities.USER + 1000;

  private static final Set<Integer> UNKNOWN_CALLER = Set.of(401, 429);

  private static final int FORBIDDEN = 403;

  /** Longest text about an item: keys have 80 characters at most. */
  private static final int LONGEST_ITEM = 200;

  /**
   * Rows that somebody unknown may cause from one address, so that strangers cannot fill the disk:
   * more than the wrong logins which are let through to be checked.
   */
  private final Allowance strangers = Allowance.of(100, Duration.ofMinutes(1));

  private final AuditStore store;
  private final CurrentIdentityAssociation identity;
  private final CurrentVertxRequest http;
  private final Clock clock;

  AuditFilter(
      AuditStore store,
      CurrentIdentityAssociation identity,
      CurrentVertxRequest http,
      Clock clock) {
    this.store = store;
    this.identity = identity;
    this.http = http;
    this.clock = clock;
  }

  @ServerRequestFilter(priority = LAST)
  void begin(ContainerRequestContext request, ResourceInfo found) {
    StaffCall.of(found)
        .filter(call -> isAct(call, request))
        .ifPresent(call -> begin(call, request, identity.getIdentity()));
  }

  private void begin(StaffCall call, ContainerRequestContext request, SecurityIdentity caller) {
    try {
      long row =
          store.add(
              act(
                  who(caller),
                  role(caller),
                  name(call, request),
                  item(request, Optional.empty()),
                  OptionalInt.empty()),
              Optional.empty());
      request.setProperty(BEGUN, row);
    } catch (SQLException | RuntimeException e) {
      LOG.errorf("the audit log refuses a row: %s", e.getMessage());
      throw UnnotedActException.notDone();
    }
  }

  @ServerResponseFilter
  Uni<Void> note(
      ContainerRequestContext request, ContainerResponseContext response, ResourceInfo found) {
    Optional<StaffCall> call =
        StaffCall.of(found).filter(staff -> belongs(staff, request, response));
    if (call.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    String act = name(call.get(), request);
    Optional<String> item =
        item(request, Optional.ofNullable(response.getHeaderString(HttpHeaders.LOCATION)));
    int status = response.getStatus();
    Optional<Long> begun = Optional.ofNullable((Long) request.getProperty(BEGUN));
    if (UNKNOWN_CALLER.contains(status)) {
      RoutingContext routing = http.getCurrent();
      return strangers.take(ClientAddress.of(routing.request().remoteAddress())).isPresent()
          ? Uni.createFrom().voidItem()
          : write(
              act(
                  Optional.ofNullable(routing.get(StaffCall.TRIED)),
                  Optional.empty(),
                  act,
                  item,
                  OptionalInt.of(status)),
              begun);
    }
    return identity
        .getDeferredIdentity()
        .flatMap(
            caller ->
                write(act(who(caller), role(caller), act, item, OptionalInt.of(status)), begun));
  }

  private static boolean belongs(
      StaffCall call, ContainerRequestContext request, ContainerResponseContext response) {
    return isAct(call, request)
        || UNKNOWN_CALLER.contains(response.getStatus())
        || response.getStatus() == FORBIDDEN;
  }

  private static boolean isAct(StaffCall call, ContainerRequestContext request) {
    return !request.getMethod().equals(HttpMethod.GET)
        || call.method().isAnnotationPresent(Audited.class);
  }

  private static String name(StaffCall call, ContainerRequestContext request) {
    return request.getMethod() + " " + call.template();
  }

  private Act act(
      Optional<String> who,
      Optional<String> role,
      String act,
      Optional<String> item,
      OptionalInt status) {
    return new Act(0, clock.instant(), who, role, act, item, status);
  }

  /** On a thread that may wait; a refusal is answered on one that may not. */
  private Uni<Void> write(Act act, Optional<Long> begun) {
    return Uni.createFrom()
        .<Void>item(
            () -> {
              try {
                store.add(act, begun);
              } catch (SQLException | RuntimeException e) {
                // What was done is done: the answer must say so, and the log says it was begun.
                LOG.errorf("not in the audit log: %s: %s", act, e.getMessage());
              }
              return null;
            })
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
  }

  private static Optional<String> who(SecurityIdentity caller) {
    return caller.isAnonymous() ? Optional.empty() : Optional.of(caller.getPrincipal().getName());
  }

  private static Optional<String> role(SecurityIdentity caller) {
    return caller.getRoles().stream().sorted().findFirst();
  }

  /**
   * From the path, or of what was made: where it is now.
   *
   * @param location of it
   */
  private static Optional<String> item(ContainerRequestContext request, Optional<String> location) {
    String fromPath =
        request.getUriInfo().getPathParameters().values().stream()
            .flatMap(java.util.Collection::stream)
            .collect(Collectors.joining("/"));
    return Optional.of(fromPath)
        .filter(text -> !text.isEmpty())
        .or(
            () ->
                location
                    .filter(made -> made.contains(StaffCall.ROOT))
                    .map(
                        made ->
                            made.substring(made.indexOf(StaffCall.ROOT) + StaffCall.ROOT.length())))
        .map(text -> text.replaceAll("\\p{Cntrl}", "?"))
        .map(text -> text.substring(0, Math.min(LONGEST_ITEM, text.length())));
  }
}
