package museum.foyer.channels.meta.outbox;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.virtual.threads.VirtualThreads;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import museum.foyer.channels.meta.Platform;
import museum.foyer.channels.meta.graph.GraphAccount;
import museum.foyer.channels.meta.graph.GraphAccounts;
import museum.foyer.channels.meta.graph.GraphClient;
import museum.foyer.channels.meta.graph.GraphReply;
import museum.foyer.conversation.Correspondent;
import org.jboss.logging.Logger;

/**
 * Shows a visitor that they were read and that an answer is being written. Nothing depends on it.
 */
@ApplicationScoped
public class SenderActions {

  private static final Logger LOG = Logger.getLogger(SenderActions.class);

  private final GraphAccounts accounts;
  private final GraphClient graph;
  private final ExecutorService executor;

  SenderActions(
      GraphAccounts accounts, GraphClient graph, @VirtualThreads ExecutorService executor) {
    this.accounts = accounts;
    this.graph = graph;
    this.executor = executor;
  }

  /** Returns at once. */
  public void seen(Correspondent to) {
    show(to, "mark_seen");
  }

  /** Returns at once; Meta shows it for 20 s at most, or until something is sent. */
  public void typing(Correspondent to) {
    show(to, "typing_on");
  }

  private void show(Correspondent to, String action) {
    try {
      executor.execute(() -> send(to, action));
    } catch (RejectedExecutionException e) {
      LOG.debug("nothing is shown at shutdown");
    }
  }

  private void send(Correspondent to, String action) {
    String key = GraphAccount.key(Platform.valueOf(to.channel().name()), to.account());
    accounts.all().stream()
        .filter(account -> account.key().equals(key) && account.token().isPresent())
        .findFirst()
        .map(account -> graph.post(account, "me/messages", body(to, action)))
        .filter(GraphReply.Refused.class::isInstance)
        .map(GraphReply.Refused.class::cast)
        .ifPresent(refused -> LOG.debugf("%s of %s: %s", action, key, refused.error()));
  }

  private static ObjectNode body(Correspondent to, String action) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.putObject("recipient").put("id", to.person());
    return body.put("sender_action", action);
  }
}
