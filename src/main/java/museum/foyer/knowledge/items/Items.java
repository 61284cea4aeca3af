package museum.foyer.knowledge.items;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.transaction.Transactional;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import museum.foyer.knowledge.Kind;
import museum.foyer.knowledge.Museum;

/** Door to what the museum has published, whatever its kind. */
@ApplicationScoped
public class Items {

  private static final long UNKNOWN = -1;

  private final ItemStore store;
  private final ItemRows rows;
  private final ThreadLocal<Map<Cached<?>, Object>> rehearsal = new ThreadLocal<>();
  private final Cached<Optional<Museum>> museum = cached(this::loadMuseum);
  private volatile long edition = UNKNOWN;

  Items(ItemStore store, ItemRows rows) {
    this.store = store;
    this.rows = rows;
  }

  /** The museum that answers; empty until its first knowledge file is in. */
  public Optional<Museum> museum() {
    return museum.get();
  }

  /** Rises with every publication, on every replica within two seconds. */
  public long edition() {
    long known = edition;
    if (known == UNKNOWN) {
      refreshEdition();
      return edition;
    }
    return known;
  }

  /** A value made from published items: kept in memory, made anew when the edition has risen. */
  public <T> Cached<T> cached(Supplier<T> load) {
    return new Cached<>(this::edition, rehearsal::get, load);
  }

  /**
   * Looks at what this thread's transaction would publish, as if it had. Whoever asks on another
   * thread sees what is published.
   */
  public <T> T asIfPublished(Supplier<T> look) {
    rehearsal.set(new IdentityHashMap<>());
    try {
      return look.get();
    } finally {
      rehearsal.remove();
    }
  }

  /**
   * All published items of a kind in the order of the museum. Reads the database: see {@link
   * #cached}.
   */
  @Transactional
  public <T> List<Item<T>> published(Kind kind, Class<T> type) {
    return store.published(kind).stream().map(entity -> rows.item(entity, type)).toList();
  }

  void takeOver(@Observes(during = TransactionPhase.AFTER_SUCCESS) Published event) {
    edition = event.edition();
  }

  /** Other replicas publish too: the promise to visitors is five seconds. */
  @Scheduled(every = "2s", delayed = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void refreshEdition() {
    edition = store.edition();
  }

  private Optional<Museum> loadMuseum() {
    return published(Kind.MUSEUM, Museum.class).stream().map(Item::value).findFirst();
  }
}
