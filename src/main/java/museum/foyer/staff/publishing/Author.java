package museum.foyer.staff.publishing;

import io.quarkus.security.identity.SecurityIdentity;
import java.util.Optional;
import museum.foyer.knowledge.items.Byline;
import museum.foyer.platform.Roles;

/**
 * Who is at the desk.
 *
 * @param mayPublish and not only draft
 */
public record Author(String name, boolean mayPublish) {

  /** What Foyer does by itself at the time staff set. */
  static final Author SCHEDULE = new Author("schedule", true);

  public static Author of(SecurityIdentity identity) {
    return new Author(
        identity.getPrincipal().getName(),
        identity.hasRole(Roles.PUBLISHER) || identity.hasRole(Roles.ADMIN));
  }

  Byline because(Optional<String> reason) {
    return new Byline(name, reason);
  }
}
