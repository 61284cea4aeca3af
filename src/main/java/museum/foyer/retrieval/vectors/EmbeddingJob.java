package museum.foyer.retrieval.vectors;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.virtual.threads.VirtualThreads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import museum.foyer.knowledge.items.Published;
import museum.foyer.llm.embedding.Embedder;
import museum.foyer.llm.embedding.Embedders;
import museum.foyer.llm.provider.LlmUnavailableException;
import museum.foyer.platform.Database;
import museum.foyer.retrieval.vectors.EmbeddingStore.Missing;
import org.jboss.logging.Logger;

/**
 * Gives every passage its vector, soon after it was published. Any replica does it, one at a time;
 * a model that is away is asked again at the next turn.
 */
@ApplicationScoped
class EmbeddingJob {

  /** Texts in one call: few enough for a slow endpoint to answer within its 3 seconds. */
  private static final int BATCH = 16;

  /** How long a shutdown waits for the batch under way: as long as an endpoint may take for it. */
  private static final Duration LAST_BATCH = Duration.ofSeconds(3);

  private static final Logger LOG = Logger.getLogger(EmbeddingJob.class);

  private final Embedders embedders;
  private final EmbeddingModels models;
  private final VectorIndex vectorIndex;
  private final Database database;
  private final ExecutorService executor;
  private final ReentrantLock running = new ReentrantLock();
  private volatile boolean stopping;
  private volatile Optional<EmbeddingModel> target = Optional.empty();

  /** The revision at which nothing was missing. */
  private volatile long done = -1;

  EmbeddingJob(
      Embedders embedders,
      EmbeddingModels models,
      VectorIndex vectorIndex,
      Database database,
      @VirtualThreads ExecutorService executor) {
    this.embedders = embedders;
    this.models = models;
    this.vectorIndex = vectorIndex;
    this.database = database;
    this.executor = executor;
  }

  void onPublished(@Observes(during = TransactionPhase.AFTER_SUCCESS) Published event) {
    executor.execute(this::run);
  }

  /** Also takes up what another replica left, and sees what another replica finished. */
  @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void run() {
    running.lock();
    try {
      embedders.configured().ifPresent(this::embedMissing);
      models.refresh();
      models.searched().ifPresent(searched -> vectorIndex.refresh(searched.model()));
    } finally {
      running.unlock();
    }
  }

  /** Leaves no lease behind, which would keep the next start from going on where this one was. */
  void onShutdown(@Observes ShutdownEvent event) throws InterruptedException {
    stopping = true;
    if (running.tryLock(LAST_BATCH.toMillis(), TimeUnit.MILLISECONDS)) {
      running.unlock();
    }
  }

  private void embedMissing(Embedder embedder) {
    try {
      int id = target(embedder).id();
      database.transaction(EmbeddingStore::all).stream()
          .filter(model -> model.id() == id && model.revision() != done)
          .forEach(model -> embedMissing(model, embedder));
    } catch (LlmUnavailableException e) {
      LOG.debugf("embedding waits: %s", e.reason());
    }
  }

  /**
   * Made once in the life of a replica: when a newer replica has replaced this model by another,
   * ours must not make it again.
   */
  private EmbeddingModel target(Embedder embedder) {
    int dimension = embedder.dimension();
    if (target.filter(known -> known.isOf(embedder.model(), dimension)).isEmpty()) {
      target =
          Optional.of(
              database.transaction(
                  connection -> EmbeddingStore.of(connection, embedder.model(), dimension)));
    }
    return target.orElseThrow();
  }

  private void embedMissing(EmbeddingModel model, Embedder embedder) {
    if (!database.transaction(connection -> EmbeddingStore.lease(connection, model.id()))) {
      return;
    }
    try {
      boolean nothing = !embedAll(model, embedder);
      if (!stopping && !model.complete()) {
        complete(model);
      }
      // What an import was about to delete is still there if the import came to nothing.
      if (!stopping && nothing && countMissing(model) == 0) {
        done = model.revision();
      }
    } finally {
      database.transaction(connection -> EmbeddingStore.release(connection, model.id()));
    }
  }

  private long countMissing(EmbeddingModel model) {
    return database.transaction(c -> EmbeddingStore.countMissing(c, model.id()));
  }

  /** Returns whether there was anything to do. */
  private boolean embedAll(EmbeddingModel model, Embedder embedder) {
    long last = 0;
    while (!stopping) {
      long after = last;
      List<Missing> missing =
          database.transaction(c -> EmbeddingStore.missing(c, model.id(), after, BATCH));
      if (missing.isEmpty()) {
        return last > 0;
      }
      List<float[]> vectors = embedder.embed(missing.stream().map(Missing::text).toList());
      database.transaction(c -> EmbeddingStore.add(c, model.id(), missing, vectors));
      last = missing.get(missing.size() - 1).passage();
    }
    return true;
  }

  /** From now on the others are not needed any more. */
  private void complete(EmbeddingModel model) {
    vectorIndex.refresh(model);
    database.transaction(connection -> EmbeddingStore.complete(connection, model.id()));
    models.refresh();
    for (EmbeddingModel former : database.transaction(EmbeddingStore::all)) {
      if (former.id() != model.id()) {
        database.transaction(connection -> EmbeddingStore.delete(connection, former.id()));
        vectorIndex.forget(former);
      }
    }
  }
}
