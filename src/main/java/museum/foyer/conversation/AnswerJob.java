package museum.foyer.conversation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.virtual.threads.VirtualThreads;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;

/** Answers what is due in conversations without a live listener; every replica does. */
@ApplicationScoped
class AnswerJob {

  private static final Logger LOG = Logger.getLogger(AnswerJob.class);

  /** Answers at a time: about as many as a model's endpoint takes, and half of the connections. */
  private static final int AT_A_TIME = 8;

  private final ConversationStore store;
  private final Dialogue dialogue;
  private final ExecutorService executor;
  private final Clock clock;
  private final Semaphore free = new Semaphore(AT_A_TIME);

  AnswerJob(
      ConversationStore store,
      Dialogue dialogue,
      @VirtualThreads ExecutorService executor,
      Clock clock) {
    this.store = store;
    this.dialogue = dialogue;
    this.executor = executor;
    this.clock = clock;
  }

  /** A second beside the settle time is not felt on a messenger. */
  @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void run() {
    for (UUID id : due(free.availablePermits())) {
      free.acquireUninterruptibly();
      executor.execute(() -> answer(id));
    }
  }

  private List<UUID> due(int limit) {
    return limit == 0
        ? List.of()
        : QuarkusTransaction.requiringNew()
            .call(() -> store.due(clock.instant(), limit).stream().map(Conversation::id).toList());
  }

  private void answer(UUID id) {
    try {
      dialogue.answer(id, UUID.randomUUID(), event -> true);
    } catch (RuntimeException e) {
      // its message may hold what was written
      LOG.errorf("an answer failed and is tried again: %s", e.getClass().getName());
    } finally {
      free.release();
    }
  }
}
