package museum.foyer.channels.meta.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import museum.foyer.channels.meta.MetaAccounts;
import org.jboss.logging.Logger;

/** Door: deliveries in. Keeps them and returns; what they lead to is done afterwards. */
@ApplicationScoped
public class Inbox {

  private static final Logger LOG = Logger.getLogger(Inbox.class);

  private final MetaAccounts accounts;
  private final InboxStore store;
  private final InboxJob job;
  private final ObjectMapper json;
  private final Clock clock;

  Inbox(MetaAccounts accounts, InboxStore store, InboxJob job, ObjectMapper json, Clock clock) {
    this.accounts = accounts;
    this.store = store;
    this.job = job;
    this.json = json;
    this.clock = clock;
  }

  /**
   * Keeps the events of a delivery whose signature has been checked, in one transaction. What is no
   * delivery is left out: it would be sent again for 36 hours, and be no better.
   *
   * @throws RuntimeException if they could not be kept; then they have to be sent again
   */
  public void receive(byte[] delivery) {
    Instant now = clock.instant();
    List<Arrival> arrivals =
        new MetaEvents((platform, id) -> accounts.find(platform, id).isPresent(), now)
            .read(tree(delivery));
    if (!arrivals.isEmpty() && store.add(arrivals, now) > 0) {
      job.wake();
    }
  }

  private JsonNode tree(byte[] delivery) {
    try {
      return json.readTree(delivery);
    } catch (IOException e) {
      // whose message would repeat a part of it
      LOG.warn("a delivery of Meta is no JSON, and was left out");
      return json.missingNode();
    }
  }
}
