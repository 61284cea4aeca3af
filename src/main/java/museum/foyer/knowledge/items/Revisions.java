package museum.foyer.knowledge.items;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import museum.foyer.knowledge.Kind;
import museum.foyer.knowledge.Status;

/**
 * Door to what staff make of the items: every state one ever had, and the next one. Works within
 * the caller's transaction, so that whoever publishes can look at the result and take it back.
 */
@ApplicationScoped
public class Revisions {

  /**
   * All items as they were at one moment.
   *
   * @param items as they would come from a knowledge file, drafts and retired ones too, in the
   *     museum's order; of a published one with a draft beside it, what is published
   * @param versions of all of them: the same as long as nobody has changed anything
   */
  public record Snapshot(List<NewItem> items, Set<Version> versions) {}

  /** Which state of an item it is, drafts counted, and where it stands. */
  public record Version(Kind kind, String key, int revision, int position) {

    private static Version of(ItemEntity item) {
      return new Version(item.kind, item.key, item.revision, item.position);
    }
  }

  private final ItemStore store;
  private final RevisionStore revisions;
  private final ItemRows rows;

  Revisions(ItemStore store, RevisionStore revisions, ItemRows rows) {
    this.store = store;
    this.revisions = revisions;
    this.rows = rows;
  }

  /**
   * @throws ItemException if there is none
   */
  @Transactional
  public WorkingCopy find(Kind kind, String key) {
    ItemEntity item =
        store
            .findByIdOptional(new ItemEntity.Id(kind, key))
            .orElseThrow(() -> ItemException.unknown(kind, key));
    return workingCopy(item);
  }

  @Transactional
  public ItemQuery.Page page(ItemQuery query) {
    List<ItemEntity> found = store.page(query);
    List<ItemEntity> page = found.subList(0, Math.min(query.limit(), found.size()));
    Map<ItemEntity.Id, RevisionEntity> latest =
        revisions.latest(page).stream()
            .collect(
                Collectors.toMap(row -> new ItemEntity.Id(row.kind, row.key), Function.identity()));
    List<WorkingCopy> items =
        page.stream()
            .map(item -> rows.workingCopy(item, latest.get(new ItemEntity.Id(item.kind, item.key))))
            .toList();
    Optional<ItemQuery.Place> next =
        found.size() > query.limit()
            ? Optional.of(place(page.get(page.size() - 1)))
            : Optional.empty();
    return new ItemQuery.Page(items, next);
  }

  /** All that staff work on, as a knowledge file would say it. */
  @Transactional
  public Snapshot all() {
    List<ItemEntity> items = store.list("order by position, key");
    return new Snapshot(items.stream().map(rows::state).toList(), versions(items));
  }

  static Set<Version> versions(List<ItemEntity> items) {
    return items.stream().map(Version::of).collect(Collectors.toUnmodifiableSet());
  }

  /** All published items as they would stand in a knowledge file, in the museum's order. */
  @Transactional
  public List<NewItem> published() {
    return store.list("status = ?1 order by position, key", Status.PUBLISHED).stream()
        .map(rows::state)
        .toList();
  }

  /**
   * The states of one item, newest first.
   *
   * @param before only those with a lower number
   * @throws ItemException if there is no such item
   */
  @Transactional
  public List<Revision> of(Kind kind, String key, int before, int limit) {
    find(kind, key);
    return revisions.of(kind, key, before, limit).stream().map(rows::revision).toList();
  }

  /**
   * @throws ItemException if there is none
   */
  @Transactional
  public Revision at(Kind kind, String key, int number) {
    return revisions
        .find(kind, key, number)
        .map(rows::revision)
        .orElseThrow(() -> ItemException.unknownRevision(kind, key, number));
  }

  /**
   * Writes the next state of an item.
   *
   * @throws ItemException if it is there already, is not there, or was changed meanwhile
   */
  @Transactional
  public WorkingCopy write(Change change) {
    NewItem state = change.state();
    if (change.expected().isEmpty() || state.status() != Status.DRAFT) {
      store.lockEdition(); // one publication at a time, and imports wait
    }
    ItemEntity item =
        change.expected().isEmpty() ? created(state) : held(state, change.expected().getAsInt());
    boolean read = rows.revise(item, state, change.act(), change.by());
    item.publishAt = change.schedule().publishAt().orElse(null);
    item.retireAt = change.schedule().retireAt().orElse(null);
    if (read) {
      rows.tell(EnumSet.of(state.kind()));
    }
    store.flush();
    return workingCopy(item);
  }

  /** What is to be published or retired by itself by now, and is not in other hands. */
  @Transactional
  public List<WorkingCopy> scheduled(Instant now, int limit) {
    return store.scheduled(now, limit).stream().map(this::workingCopy).toList();
  }

  private ItemEntity created(NewItem state) {
    if (store.findByIdOptional(new ItemEntity.Id(state.kind(), state.key())).isPresent()) {
      throw ItemException.taken(state.kind(), state.key());
    }
    return ItemRows.blank(state.kind(), state.key(), store.nextPosition());
  }

  private ItemEntity held(NewItem state, int expected) {
    ItemEntity item =
        store
            .locked(state.kind(), state.key())
            .orElseThrow(() -> ItemException.unknown(state.kind(), state.key()));
    if (item.revision != expected) {
      throw ItemException.changedMeanwhile(item.revision);
    }
    return item;
  }

  private WorkingCopy workingCopy(ItemEntity item) {
    return rows.workingCopy(item, revisions.find(item.kind, item.key, item.revision).orElseThrow());
  }

  private static ItemQuery.Place place(ItemEntity item) {
    return new ItemQuery.Place(item.kind, item.position, item.key);
  }
}
