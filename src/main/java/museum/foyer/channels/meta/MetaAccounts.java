package museum.foyer.channels.meta;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The accounts that are served. A channel that is on without all it needs stops the start. */
@Startup
@Singleton
public class MetaAccounts {

  /** Meta repeats a delivery for 36 h; half as long again for clocks and queues. */
  private static final Duration LEAST_REMEMBERED = Duration.ofHours(48);

  private final MetaConfig config;

  MetaAccounts(MetaConfig config) {
    List<String> faults = config.enabled() ? faults(config) : List.of();
    if (!faults.isEmpty()) {
      throw InvalidMetaConfigException.of(faults);
    }
    this.config = config;
  }

  public Optional<MetaConfig.Account> find(Platform platform, String id) {
    return config.accounts().stream()
        .filter(account -> account.platform() == platform && account.id().equals(id))
        .findFirst();
  }

  public List<MetaConfig.Account> all() {
    return List.copyOf(config.accounts());
  }

  private static List<String> faults(MetaConfig config) {
    List<String> faults = new ArrayList<>();
    List<String> secrets = config.appSecrets().orElse(List.of());
    if (secrets.isEmpty() || secrets.stream().anyMatch(String::isBlank)) {
      faults.add("foyer.meta.app-secrets needs one secret or more, and none of them empty");
    }
    if (config.verifyToken().filter(token -> !token.isBlank()).isEmpty()) {
      faults.add("foyer.meta.verify-token is missing");
    }
    if (config.ownAppIds().orElse(Set.of()).isEmpty()) {
      faults.add("foyer.meta.own-app-ids is missing: our own messages would look like a person's");
    }
    if (config.accounts().isEmpty()) {
      faults.add("foyer.meta.accounts[0].id and .platform are missing: no account is served");
    }
    Set<String> known = new HashSet<>();
    for (int i = 0; i < config.accounts().size(); i++) {
      MetaConfig.Account account = config.accounts().get(i);
      if (account.id().isBlank() || !known.add(account.platform() + account.id())) {
        faults.add("foyer.meta.accounts[" + i + "].id is empty or there twice");
      }
    }
    if (config.remember().compareTo(LEAST_REMEMBERED) < 0) {
      faults.add("foyer.meta.remember must be 48h or more: Meta repeats for 36 h");
    }
    return faults;
  }
}
