package museum.foyer.staff.exchange;

import io.quarkus.virtual.threads.VirtualThreads;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import museum.foyer.knowledge.exchange.ImportPlan;
import museum.foyer.knowledge.exchange.ImportRequest;
import museum.foyer.knowledge.exchange.KnowledgeImport;
import museum.foyer.knowledge.items.Byline;
import museum.foyer.platform.ProblemException;
import museum.foyer.platform.ProblemResponses;

/** The imports of this replica, one at a time; imports of others wait for it in the database. */
@ApplicationScoped
class Imports {

  /** Long enough to be read by whoever started it; a report of 20,000 entries is 2 MB. */
  private static final int REMEMBERED = 5;

  private final KnowledgeImport knowledge;
  private final ExecutorService executor;
  private final Semaphore free = new Semaphore(1);
  private final Map<String, ImportRun> runs = new LinkedHashMap<>();

  Imports(KnowledgeImport knowledge, @VirtualThreads ExecutorService executor) {
    this.knowledge = knowledge;
    this.executor = executor;
  }

  /**
   * What is wanted of an import.
   *
   * @param expected the digest of the dry run that is to be done
   */
  record Order(ImportRequest request, boolean dryRun, Optional<String> expected, Byline by) {}

  /** Does it while the caller waits. */
  ImportReport run(Order order) {
    occupy();
    try {
      return carryOut(order, plan -> {});
    } finally {
      free.release();
    }
  }

  /** Does it in the background. */
  ImportRun start(Order order) {
    occupy();
    ImportRun run = ImportRun.started(UUID.randomUUID().toString());
    remember(run);
    try {
      executor.execute(() -> inBackground(run, order));
    } catch (RuntimeException e) {
      free.release();
      throw e;
    }
    return run;
  }

  Optional<ImportRun> find(String id) {
    synchronized (runs) {
      return Optional.ofNullable(runs.get(id));
    }
  }

  private void inBackground(ImportRun run, Order order) {
    try {
      remember(run.ended(carryOut(order, plan -> remember(run.writing(plan)))));
    } catch (RuntimeException e) {
      remember(
          run.failed(
              e instanceof ProblemException ? ImportRun.Phase.REFUSED : ImportRun.Phase.FAILED,
              ProblemResponses.of(e)));
    } finally {
      free.release();
    }
  }

  private ImportReport carryOut(Order order, Consumer<ImportPlan> beforeWriting) {
    ImportPlan plan = knowledge.plan(order.request());
    if (!plan.errors().isEmpty()) {
      if (order.dryRun()) {
        return ImportReport.of(plan, true, false);
      }
      throw RefusedImportException.invalid(plan);
    }
    if (order.expected().filter(digest -> !digest.equals(plan.digest())).isPresent()) {
      throw RefusedImportException.stale();
    }
    if (!order.dryRun()) {
      beforeWriting.accept(plan);
      knowledge.apply(plan, order.by());
    }
    return ImportReport.of(plan, order.dryRun(), !order.dryRun());
  }

  private void occupy() {
    if (!free.tryAcquire()) {
      throw RefusedImportException.running();
    }
  }

  private void remember(ImportRun run) {
    synchronized (runs) {
      runs.put(run.id(), run);
      while (runs.size() > REMEMBERED) {
        runs.remove(runs.keySet().iterator().next());
      }
    }
  }
}
