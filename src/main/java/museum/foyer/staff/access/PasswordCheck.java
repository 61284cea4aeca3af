package museum.foyer.staff.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import museum.foyer.platform.ClientAddress;
import museum.foyer.staff.audit.StaffCall;

/**
 * Name and password of an account, over HTTP Basic. A password that was right is right for a few
 * minutes without bcrypt, which would cost a script with a thousand calls a minute of CPU; the
 * account itself is read each time, so that a change of it counts at once, on every replica.
 */
@ApplicationScoped
class PasswordCheck implements IdentityProvider<UsernamePasswordAuthenticationRequest> {

  private static final Duration REMEMBERED = Duration.ofMinutes(5);

  private static final int MOST_REMEMBERED = 1_000;

  /** Longer names have no account; as text of a key they would fill the memory. */
  private static final int LONGEST_NAME = 40;

  private final AccountStore accounts;
  private final LockOut lockOut;

  /** Which hash a name and password were right for; kept under a digest that dies with us. */
  private final Cache<String, String> right =
      Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).expireAfterWrite(REMEMBERED).build();

  private final byte[] salt = new byte[32];

  /** Takes as long to compare with as a real one: names cannot be found out by the clock. */
  private final String nobodysHash;

  PasswordCheck(AccountStore accounts, LockOut lockOut) {
    this.accounts = accounts;
    this.lockOut = lockOut;
    SecureRandom random = new SecureRandom();
    random.nextBytes(salt);
    this.nobodysHash = BcryptUtil.bcryptHash(Long.toString(random.nextLong()));
  }

  @Override
  public Class<UsernamePasswordAuthenticationRequest> getRequestType() {
    return UsernamePasswordAuthenticationRequest.class;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      UsernamePasswordAuthenticationRequest request, AuthenticationRequestContext context) {
    String name = request.getUsername();
    String password = new String(request.getPassword().getPassword());
    RoutingContext http = HttpSecurityUtils.getRoutingContextAttribute(request);
    return context.runBlocking(() -> identity(name, password, http));
  }

  private SecurityIdentity identity(String name, String password, RoutingContext http) {
    String proof = digest(name, password);
    // Computed once when a page makes its first ten calls at the same moment.
    String hash = right.get(proof, anyProof -> rightHash(name, password, http));
    Optional<AccountEntity> account = accounts.named(name).filter(found -> found.active);
    if (hash == null || account.isEmpty()) {
      throw new AuthenticationFailedException();
    }
    if (!account.get().passwordHash.equals(hash)) {
      right.invalidate(proof); // the password was changed since: look again
      return identity(name, password, http);
    }
    return QuarkusSecurityIdentity.builder()
        .setPrincipal(new QuarkusPrincipal(name))
        .addRole(account.get().role.roleName())
        .build();
  }

  /**
   * The hash of this account which the password is right for; null, as a cache wants it, if not.
   */
  private String rightHash(String name, String password, RoutingContext http) {
    String known = name.length() > LONGEST_NAME ? "" : name;
    String address = ClientAddress.of(http.request().remoteAddress());
    lockOut.begin(known, address);
    Optional<AccountEntity> account = accounts.named(known);
    account.ifPresent(found -> http.put(StaffCall.TRIED, found.name));
    String hash = account.map(found -> found.passwordHash).orElse(nobodysHash);
    if (!Password.matches(password, hash) || account.filter(found -> found.active).isEmpty()) {
      return null;
    }
    lockOut.succeeded(known, address);
    return hash;
  }

  private String digest(String name, String password) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(salt);
      digest.update((name.length() + ":" + name).getBytes(UTF_8));
      return Base64.getEncoder().encodeToString(digest.digest(password.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
