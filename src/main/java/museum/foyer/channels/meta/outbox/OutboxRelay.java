package museum.foyer.channels.meta.outbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.virtual.threads.VirtualThreads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import museum.foyer.channels.meta.graph.GraphAccount;
import museum.foyer.conversation.ReplyReady;
import org.jboss.logging.Logger;

/** Takes messages whose time has come and has them sent, a few at a time, on every replica. */
@ApplicationScoped
class OutboxRelay {

  private static final Logger LOG = Logger.getLogger(OutboxRelay.class);

  private final OutboxStore store;
  private final OpenAccounts accounts;
  private final Delivery delivery;
  private final OutboxConfig config;
  private final Clock clock;
  private final ExecutorService executor;
  private final Semaphore slots;

  OutboxRelay(
      OutboxStore store,
      OpenAccounts accounts,
      Delivery delivery,
      @VirtualThreads ExecutorService executor,
      OutboxConfig config,
      Clock clock) {
    this.store = store;
    this.accounts = accounts;
    this.delivery = delivery;
    this.executor = executor;
    this.config = config;
    this.clock = clock;
    this.slots = new Semaphore(config.parallel());
  }

  void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) ReplyReady reply) {
    start(this::dispatch);
  }

  /** Sees what other replicas left behind, and what waited for its time. */
  @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void run() {
    if (accounts.any()) {
      Instant now = clock.instant();
      QuarkusTransaction.requiringNew()
          .run(() -> store.leftBehind(now, now.plus(config.echoWait())));
      dispatch();
    }
  }

  /** As many as there are slots; each starts the next when it is done. */
  private void dispatch() {
    Map<String, GraphAccount> open = accounts.byKey();
    int free = slots.drainPermits();
    List<OutboundMessage> claimed = List.of();
    try {
      if (free > 0 && !open.isEmpty()) {
        claimed = claim(open, free);
      }
    } finally {
      slots.release(free - claimed.size());
    }
    claimed.forEach(message -> start(() -> deliver(message, open.get(message.account()))));
  }

  private List<OutboundMessage> claim(Map<String, GraphAccount> open, int limit) {
    Instant now = clock.instant();
    return QuarkusTransaction.requiringNew()
        .call(() -> store.claim(open.keySet(), now, now.plus(config.lease()), limit));
  }

  private void deliver(OutboundMessage message, GraphAccount account) {
    try {
      delivery.deliver(message, account);
    } catch (RuntimeException e) {
      LOG.errorf("message %s is left as it is: %s", message.id(), e.getClass().getSimpleName());
    } finally {
      slots.release();
    }
    dispatch();
  }

  /** What is not started before a shutdown waits for its lease to end. */
  private void start(Runnable work) {
    try {
      executor.execute(work);
    } catch (RejectedExecutionException e) {
      LOG.debug("messages are sent after the next start");
    }
  }
}
