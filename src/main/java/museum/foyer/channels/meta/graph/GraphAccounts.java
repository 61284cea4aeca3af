package museum.foyer.channels.meta.graph;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import museum.foyer.channels.meta.MetaConfig;
import museum.foyer.channels.meta.MetaConfig.Login;
import org.jboss.logging.Logger;

/** Door to the accounts messages are sent from. */
@ApplicationScoped
public class GraphAccounts {

  private static final Logger LOG = Logger.getLogger(GraphAccounts.class);

  private final MetaConfig config;

  public GraphAccounts(MetaConfig config) {
    this.config = config;
  }

  /** All of them while the channel is on, their tokens as they are at this moment. */
  public List<GraphAccount> all() {
    return config.enabled() ? config.accounts().stream().map(this::account).toList() : List.of();
  }

  private GraphAccount account(MetaConfig.Account account) {
    URI host =
        account.login() == Login.INSTAGRAM ? config.graph().instagram() : config.graph().facebook();
    return new GraphAccount(
        account.platform(),
        account.id(),
        URI.create(host + "/" + config.graphVersion()),
        account
            .tokenFile()
            .flatMap(GraphAccounts::read)
            .or(account::accessToken)
            .map(String::strip)
            .filter(GraphAccounts::canStandInHeader),
        account.appSecret().orElseGet(() -> config.appSecrets().orElseThrow().get(0)));
  }

  private static boolean canStandInHeader(String token) {
    return token.matches("[!-~]+");
  }

  /** A file that is being replaced is there again at the next look. */
  private static Optional<String> read(Path file) {
    try {
      return Optional.of(Files.readString(file));
    } catch (IOException e) {
      LOG.warnf("the token of a Meta account cannot be read: %s", e.getClass().getSimpleName());
      return Optional.empty();
    }
  }
}
