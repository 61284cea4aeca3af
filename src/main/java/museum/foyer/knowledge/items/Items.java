package museum.foyer.knowledge.items;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import museum.foyer.knowledge.Kind;
import museum.foyer.knowledge.Museum;
import museum.foyer.knowledge.Status;
import museum.foyer.knowledge.Validity;
import museum.foyer.platform.LongTransaction;

/** Door to what the museum has published, whatever its kind. */
@ApplicationScoped
public class Items {

  private static final long UNKNOWN = -1;

  private final ItemStore store;
  private final ObjectMapper json;
  private final Event<Published> published;
  private final Clock clock;
  private final LongTransaction transaction;
  private final Cached<Optional<Museum>> museum = cached(this::loadMuseum);
  private volatile long edition = UNKNOWN;

  Items(
      ItemStore store,
      ObjectMapper json,
      Event<Published> published,
      Clock clock,
      LongTransaction transaction) {
    this.store = store;
    this.json = json;
    this.published = published;
    this.clock = clock;
    this.transaction = transaction;
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
    return new Cached<>(this::edition, load);
  }

  /**
   * All published items of a kind in the order of the museum. Reads the database: see {@link
   * #cached}.
   */
  @Transactional
  public <T> List<Item<T>> published(Kind kind, Class<T> type) {
    return store.published(kind).stream().map(entity -> item(entity, type)).toList();
  }

  /**
   * Makes these items all that is published: new and changed ones are written, the others of the
   * museum are retired, all of it or nothing. The same digest as last time changes nothing.
   *
   * @param digest of the file they come from
   * @return the kinds of which something changed; empty if nothing did
   */
  public Set<Kind> replaceAll(List<NewItem> items, String digest) {
    return transaction.call(() -> replace(items, digest));
  }

  private Set<Kind> replace(List<NewItem> items, String digest) {
    if (store.lockedDigest().filter(digest::equals).isPresent()) {
      return Set.of();
    }
    Map<ItemEntity.Id, ItemEntity> missing = new HashMap<>();
    store
        .listAll()
        .forEach(entity -> missing.put(new ItemEntity.Id(entity.kind, entity.key), entity));
    Set<Kind> changed = EnumSet.noneOf(Kind.class);
    int position = 0;
    for (NewItem item : items) {
      ItemEntity known = missing.remove(new ItemEntity.Id(item.kind(), item.key()));
      if (write(item, position++, known)) {
        changed.add(item.kind());
      }
    }
    for (ItemEntity entity : missing.values()) {
      if (entity.status != Status.RETIRED) {
        entity.status = Status.RETIRED;
        entity.updatedAt = clock.instant();
        changed.add(entity.kind);
      }
    }
    store.flush();
    published.fire(new Published(store.nextEdition(digest), changed));
    return changed;
  }

  void takeOver(@Observes(during = TransactionPhase.AFTER_SUCCESS) Published event) {
    edition = event.edition();
  }

  /** Other replicas publish too: the promise to visitors is five seconds. */
  @Scheduled(every = "2s", delayed = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void refreshEdition() {
    edition = store.edition();
  }

  private boolean write(NewItem item, int position, ItemEntity known) {
    if (known != null && same(item, known)) {
      boolean moved = known.position != position;
      known.position = position;
      return moved;
    }
    ItemEntity entity = known == null ? new ItemEntity() : known;
    entity.kind = item.kind();
    entity.key = item.key();
    entity.position = position;
    entity.status = item.status();
    entity.validFrom = item.validity().from().orElse(null);
    entity.validUntil = item.validity().until().orElse(null);
    entity.reviewBy = item.validity().reviewBy().orElse(null);
    entity.body = item.body().toString();
    entity.updatedAt = clock.instant();
    if (known == null) {
      store.persist(entity);
    }
    return true;
  }

  private boolean same(NewItem item, ItemEntity entity) {
    return entity.status == item.status()
        && validity(entity).equals(item.validity())
        && read(entity, JsonNode.class).equals(item.body());
  }

  private Optional<Museum> loadMuseum() {
    return published(Kind.MUSEUM, Museum.class).stream().map(Item::value).findFirst();
  }

  private <T> Item<T> item(ItemEntity entity, Class<T> type) {
    return new Item<>(
        entity.key, entity.status, validity(entity), entity.version, read(entity, type));
  }

  private static Validity validity(ItemEntity entity) {
    return new Validity(
        Optional.ofNullable(entity.validFrom),
        Optional.ofNullable(entity.validUntil),
        Optional.ofNullable(entity.reviewBy));
  }

  private <T> T read(ItemEntity entity, Class<T> type) {
    try {
      return json.readValue(entity.body, type);
    } catch (JsonProcessingException e) {
      throw UnreadableItemException.of(entity.kind, entity.key, e);
    }
  }
}
