package museum.foyer.conversation.turns;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.virtual.threads.VirtualThreads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;

/**
 * Writes turns one after the other, off the threads that answer. What the database cannot keep up
 * with is left out and counted: a lost turn costs a museum a line in a list, a late answer a
 * visitor.
 */
@ApplicationScoped
class TurnWriter {

  private static final Logger LOG = Logger.getLogger(TurnWriter.class);

  /** Turns of one transaction: a rush of visitors is then a few commits a second. */
  private static final int BATCH = 50;

  /** How long a shutdown waits for what is left: as long as it may take to get a connection. */
  private static final long LAST_TURNS_SECONDS = 2;

  private final TurnStore store;
  private final Event<TurnRecorded> recorded;
  private final ExecutorService executor;
  private final BlockingQueue<Turn> waiting;
  private final ReentrantLock writing = new ReentrantLock();
  private final AtomicLong lost = new AtomicLong();
  private volatile boolean failing;

  TurnWriter(
      TurnStore store,
      Event<TurnRecorded> recorded,
      @VirtualThreads ExecutorService executor,
      TurnsConfig config) {
    this.store = store;
    this.recorded = recorded;
    this.executor = executor;
    this.waiting = new LinkedBlockingQueue<>(config.waiting());
  }

  /** Returns at once, whatever the database does. */
  void write(Turn turn) {
    if (!waiting.offer(turn)) {
      lose("too many wait");
    }
    if (!writing.isLocked()) {
      try {
        executor.execute(this::writeWaiting);
      } catch (RejectedExecutionException e) {
        LOG.debug("the last turns are written at shutdown");
      }
    }
  }

  /** Turns left out since the start. */
  long lost() {
    return lost.get();
  }

  /** Also sees a turn that came while another thread was about to stop. */
  void writeWaiting() {
    while (!waiting.isEmpty() && writing.tryLock()) {
      try {
        List<Turn> batch = new ArrayList<>(BATCH);
        while (waiting.drainTo(batch, BATCH) > 0) {
          write(batch);
          batch.clear();
        }
      } finally {
        writing.unlock();
      }
    }
  }

  void onShutdown(@Observes ShutdownEvent event) throws InterruptedException {
    if (writing.tryLock(LAST_TURNS_SECONDS, TimeUnit.SECONDS)) {
      writing.unlock();
      writeWaiting();
    }
  }

  private void write(List<Turn> batch) {
    if (!isWritten(batch) && batch.size() > 1) {
      batch.forEach(turn -> isWritten(List.of(turn)));
    }
  }

  private boolean isWritten(List<Turn> batch) {
    try {
      QuarkusTransaction.requiringNew().run(() -> add(batch));
      recovered();
      return true;
    } catch (RuntimeException e) {
      if (batch.size() == 1) {
        lose(e.getClass().getSimpleName());
      }
      return false;
    }
  }

  private void add(List<Turn> batch) {
    store.add(batch);
    batch.forEach(turn -> recorded.fire(new TurnRecorded(turn)));
  }

  /** One line for each time it begins. A message of the database may hold what was written. */
  private void lose(String reason) {
    long all = lost.incrementAndGet();
    if (!failing) {
      failing = true;
      LOG.warnf("turns are not kept: %s (left out since the start: %d)", reason, all);
    }
  }

  private void recovered() {
    if (failing) {
      failing = false;
      LOG.warnf("turns are kept again (left out since the start: %d)", lost.get());
    }
  }
}
