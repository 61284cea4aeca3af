package museum.foyer.staff.keys;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import museum.foyer.platform.ClientAddress;
import museum.foyer.staff.access.LockOut;

/** Looks a key up with every call: one that is revoked opens nothing from then on. */
@ApplicationScoped
class KeyCheck implements IdentityProvider<KeyRequest> {

  /** Where the identity keeps the {@link ApiKey}. */
  static final String KEY = "foyer.staff.key";

  private final ApiKeys keys;
  private final LockOut lockOut;

  KeyCheck(ApiKeys keys, LockOut lockOut) {
    this.keys = keys;
    this.lockOut = lockOut;
  }

  @Override
  public Class<KeyRequest> getRequestType() {
    return KeyRequest.class;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      KeyRequest request, AuthenticationRequestContext context) {
    RoutingContext http = HttpSecurityUtils.getRoutingContextAttribute(request);
    return context.runBlocking(() -> identity(request.text(), http));
  }

  private SecurityIdentity identity(String text, RoutingContext http) {
    Optional<ApiKey> key = KeyText.of(text).flatMap(keys::valid);
    if (key.isEmpty()) {
      lockOut.wrong(ClientAddress.of(http.request().remoteAddress()));
      throw new AuthenticationFailedException();
    }
    return QuarkusSecurityIdentity.builder()
        .setPrincipal(new QuarkusPrincipal(key.get().author()))
        .addRole(key.get().role().roleName())
        .addAttribute(KEY, key.get())
        .build();
  }
}
