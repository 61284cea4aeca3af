package museum.foyer.staff.access;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.security.SecureRandom;
import java.util.Base64;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A new museum has an account to begin with, and nobody knows its password but the museum. */
@ApplicationScoped
class FirstAccount {

  private static final String NAME = "admin";

  /** 128 bits: 22 characters to copy once. */
  private static final int BYTES = 16;

  private final Accounts accounts;
  private final StaffConfig config;
  private final boolean serving;

  FirstAccount(
      Accounts accounts,
      StaffConfig config,
      @ConfigProperty(name = "quarkus.http.host-enabled", defaultValue = "true") boolean serving) {
    this.accounts = accounts;
    this.config = config;
    this.serving = serving;
  }

  void onStart(@Observes StartupEvent event) {
    if (!serving) {
      return; // an import shows its report and nothing else
    }
    String password = config.firstPassword().orElseGet(FirstAccount::random);
    if (!Password.fits(password)) {
      throw new IllegalStateException(
          "FOYER_STAFF_FIRST_PASSWORD must have 12 characters or more, and 72 bytes at most");
    }
    if (accounts.addFirst(NAME, password) && config.firstPassword().isEmpty()) {
      // Not to the log, which is kept and sent around.
      System.err.println(
          "First staff account: name "
              + NAME
              + ", password "
              + password
              + " (shown only this once; change it with PUT /api/v1/staff/me/password)");
    }
  }

  private static String random() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
