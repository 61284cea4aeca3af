package museum.foyer.channels.meta.outbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import museum.foyer.channels.meta.graph.GraphAccount;
import museum.foyer.channels.meta.graph.GraphAccounts;

/** The accounts that may send at this moment. */
@ApplicationScoped
class OpenAccounts {

  private final GraphAccounts accounts;
  private final AccountStore states;
  private final Clock clock;

  OpenAccounts(GraphAccounts accounts, AccountStore states, Clock clock) {
    this.accounts = accounts;
    this.states = states;
    this.clock = clock;
  }

  /** Whether any is configured. */
  boolean any() {
    return !accounts.all().isEmpty();
  }

  /** By key. Without any configured the database is not asked. */
  Map<String, GraphAccount> byKey() {
    Map<String, GraphAccount> withToken =
        accounts.all().stream()
            .filter(account -> account.token().isPresent())
            .collect(Collectors.toMap(GraphAccount::key, Function.identity()));
    if (!withToken.isEmpty()) {
      Instant now = clock.instant();
      Map<String, AccountStore.State> known = QuarkusTransaction.requiringNew().call(states::all);
      known.values().stream()
          .filter(state -> withToken.containsKey(state.account()))
          .filter(state -> !state.maySend(withToken.get(state.account()), now))
          .forEach(state -> withToken.remove(state.account()));
    }
    return withToken;
  }
}
