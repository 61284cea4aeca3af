package museum.foyer.channels.meta.outbox;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import museum.foyer.channels.meta.formatting.QuickReplies;
import museum.foyer.channels.meta.graph.GraphAccount;
import museum.foyer.channels.meta.graph.GraphClient;
import museum.foyer.channels.meta.graph.GraphReply;
import museum.foyer.channels.meta.graph.Remedy;
import museum.foyer.channels.meta.outbox.SendWindow.Manner;
import museum.foyer.conversation.Author;
import museum.foyer.conversation.Conversations;
import org.jboss.logging.Logger;

/**
 * Sends one message and writes down what became of it. Whatever goes wrong after the call leaves
 * the message as a crash would: being sent, until its lease is over.
 */
@ApplicationScoped
class Delivery {

  private static final Logger LOG = Logger.getLogger(Delivery.class);

  private static final List<Duration> DELAYS =
      List.of(Duration.ofSeconds(1), Duration.ofSeconds(4), Duration.ofSeconds(15));

  /** Whatever it is that fails: then it is the message. */
  private static final int MOST_TRIES = 5;

  private static final String DEAD = "DEAD";
  private static final String UNDELIVERABLE = "UNDELIVERABLE";

  private final OutboxStore store;
  private final AccountStore accounts;
  private final Conversations conversations;
  private final GraphClient graph;
  private final OutboxConfig config;
  private final Clock clock;

  Delivery(
      OutboxStore store,
      AccountStore accounts,
      Conversations conversations,
      GraphClient graph,
      OutboxConfig config,
      Clock clock) {
    this.store = store;
    this.accounts = accounts;
    this.conversations = conversations;
    this.graph = graph;
    this.config = config;
    this.clock = clock;
  }

  /** Blocks until Meta has answered or will not. */
  void deliver(OutboundMessage message, GraphAccount account) {
    Instant now = clock.instant();
    Manner manner = SendWindow.canSend(now, message.heardAt(), message.author());
    if (message.tries().unanswered() > 1) {
      settle(() -> giveUp(message, DEAD, "unknown-outcome"));
    } else if (manner == Manner.BLOCKED) {
      settle(() -> giveUp(message, UNDELIVERABLE, Remedy.WINDOW_CLOSED.title()));
    } else if (now.isBefore(message.leaseUntil())) {
      send(message, account, manner);
    }
  }

  private void send(OutboundMessage message, GraphAccount account, Manner manner) {
    GraphReply reply;
    try {
      reply = graph.post(account, "me/messages", body(message, manner));
    } catch (RuntimeException e) {
      LOG.errorf("message %s cannot be sent: %s", message.id(), e.getClass().getSimpleName());
      settle(() -> tryAgain(message, "poison", MOST_TRIES));
      return;
    }
    settle(() -> settle(message, account, reply));
  }

  private static ObjectNode body(OutboundMessage message, Manner manner) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.putObject("recipient").put("id", message.person());
    if (manner == Manner.HUMAN_AGENT) {
      body.put("messaging_type", "MESSAGE_TAG").put("tag", "HUMAN_AGENT");
    } else {
      body.put("messaging_type", "RESPONSE");
    }
    ObjectNode content = body.putObject("message");
    content.put("text", message.text());
    content.put("metadata", message.id().toString());
    if (!message.questions().isEmpty()) {
      content.set("quick_replies", QuickReplies.of(message.questions()));
    }
    return body;
  }

  private void settle(OutboundMessage message, GraphAccount account, GraphReply reply) {
    if (reply instanceof GraphReply.Accepted accepted && accepted.messageId().isPresent()) {
      sent(message, accepted.messageId().get(), accepted.rest());
    } else if (reply instanceof GraphReply.Refused refused) {
      refused(message, account, refused);
    } else if (reply instanceof GraphReply.Unreachable) {
      tryAgain(message, Remedy.TRY_AGAIN.title(), DELAYS.size() + 1);
    } else {
      store.unsure(message.id(), clock.instant().plus(config.echoWait()));
    }
  }

  private void sent(OutboundMessage message, String mid, Duration rest) {
    store.sent(message.id(), mid, clock.instant());
    accounts.works(message.account());
    if (!rest.isZero()) {
      accounts.rest(message.account(), clock.instant().plus(rest));
    }
  }

  private void refused(OutboundMessage message, GraphAccount account, GraphReply.Refused refused) {
    Remedy remedy = refused.error().remedy();
    LOG.warnf("message %s of %s: %s (%s)", message.id(), account, remedy.title(), refused.error());
    Instant now = clock.instant();
    if (remedy == Remedy.TRY_AGAIN) {
      tryAgain(message, remedy.title(), DELAYS.size() + 1);
    } else if (remedy == Remedy.REST) {
      store.giveBack(message.id());
      accounts.limited(account.key(), refused.rest(), now);
    } else if (remedy == Remedy.NEW_TOKEN || remedy == Remedy.RESTRICTED) {
      store.giveBack(message.id());
      Optional<String> token =
          Optional.of(account.tokenMark()).filter(mark -> remedy == Remedy.NEW_TOKEN);
      alert(accounts.stop(account.key(), remedy.title(), token, now), account, remedy);
    } else if (remedy == Remedy.NOT_PERMITTED) {
      giveUp(message, DEAD, remedy.title());
      alert(accounts.trouble(account.key(), remedy.title(), now), account, remedy);
    } else if (remedy == Remedy.BAD_MESSAGE) {
      giveUp(message, DEAD, remedy.title());
    } else {
      giveUp(message, UNDELIVERABLE, remedy.title());
      silence(message, account, remedy);
    }
  }

  /** The bot says no more to somebody who is bothered, or whom another app talks to. */
  private void silence(OutboundMessage message, GraphAccount account, Remedy remedy) {
    if (remedy == Remedy.SILENCE || remedy == Remedy.OTHER_OWNER) {
      store.silence(message.conversation(), remedy.title(), clock.instant());
      if (message.author() == Author.FOYER) {
        conversations.attendedByPerson(message.conversation(), Optional.empty());
      }
      alert(remedy == Remedy.SILENCE, account, remedy);
    }
  }

  private static void alert(boolean needed, GraphAccount account, Remedy remedy) {
    if (needed) {
      LOG.errorf("Meta account %s needs somebody: %s", account, remedy.title());
    }
  }

  private void tryAgain(OutboundMessage message, String reason, int most) {
    if (message.tries().failed() + 1 >= most || message.tries().all() >= MOST_TRIES) {
      giveUp(message, DEAD, reason);
    } else {
      Duration delay = DELAYS.get(Math.min(message.tries().failed(), DELAYS.size() - 1));
      long millis = (long) (delay.toMillis() * ThreadLocalRandom.current().nextDouble(0.8, 1.2));
      store.tryAgain(message.id(), clock.instant().plusMillis(millis));
    }
  }

  private void giveUp(OutboundMessage message, String state, String reason) {
    store.giveUp(message.message(), state, reason, clock.instant());
  }

  private static void settle(Runnable work) {
    QuarkusTransaction.requiringNew().run(work);
  }
}
