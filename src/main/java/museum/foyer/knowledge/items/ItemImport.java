package museum.foyer.knowledge.items;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import museum.foyer.knowledge.Kind;
import museum.foyer.knowledge.Status;
import museum.foyer.platform.LongTransaction;

/** Makes a whole set of items what the museum says. */
@ApplicationScoped
public class ItemImport {

  private final ItemStore store;
  private final ItemRows rows;
  private final LongTransaction transaction;

  ItemImport(ItemStore store, ItemRows rows, LongTransaction transaction) {
    this.store = store;
    this.rows = rows;
    this.transaction = transaction;
  }

  /**
   * Makes these items all that is published: new and changed ones are written, the others of the
   * museum are retired, all of it or nothing. What staff have drafted and never published stays.
   *
   * @return the kinds of which something changed; empty if nothing did
   */
  public Set<Kind> replaceAll(List<NewItem> items, Byline by) {
    return transaction.call(
        () -> {
          store.lockEdition();
          return replace(store.locked(), items, by);
        });
  }

  /**
   * As {@link #replaceAll(List, Byline)}, if nobody has changed anything since the items were made.
   *
   * @param madeFrom the versions of the {@link Revisions.Snapshot} they were made from
   * @throws ItemException if somebody has; nothing is written
   */
  public Set<Kind> replaceAll(List<NewItem> items, Set<Revisions.Version> madeFrom, Byline by) {
    return transaction.call(
        () -> {
          store.lockEdition();
          List<ItemEntity> known = store.locked();
          if (!Revisions.versions(known).equals(madeFrom)) {
            throw ItemException.changedMeanwhile();
          }
          return replace(known, items, by);
        });
  }

  /**
   * As {@link #replaceAll(List, Byline)}, but for the file that was the last to be imported this
   * way: what staff have changed since then stays.
   *
   * @param digest of the file they come from
   */
  public Set<Kind> replaceAllAtStart(List<NewItem> items, String digest, Byline by) {
    return transaction.call(
        () -> {
          if (store.lockEdition().filter(digest::equals).isPresent()) {
            return Set.of();
          }
          store.keepStartFile(digest);
          return replace(store.locked(), items, by);
        });
  }

  private Set<Kind> replace(List<ItemEntity> known, List<NewItem> items, Byline by) {
    Map<ItemEntity.Id, ItemEntity> missing = new HashMap<>();
    known.forEach(entity -> missing.put(new ItemEntity.Id(entity.kind, entity.key), entity));
    Set<Kind> changed = EnumSet.noneOf(Kind.class);
    int position = 0;
    for (NewItem item : items) {
      ItemEntity before = missing.remove(new ItemEntity.Id(item.kind(), item.key()));
      if (write(item, position++, before, by)) {
        changed.add(item.kind());
      }
    }
    for (ItemEntity entity : missing.values()) {
      if (entity.status == Status.PUBLISHED) {
        rows.revise(entity, rows.retired(entity), Revision.Act.IMPORTED, by);
        changed.add(entity.kind);
      }
    }
    if (!changed.isEmpty()) {
      rows.tell(changed);
    }
    return changed;
  }

  private boolean write(NewItem item, int position, ItemEntity known, Byline by) {
    if (known == null) {
      rows.revise(
          ItemRows.blank(item.kind(), item.key(), position), item, Revision.Act.IMPORTED, by);
      return true;
    }
    boolean moved = known.position != position;
    known.position = position;
    if (rows.same(item, known)) {
      return moved;
    }
    rows.revise(known, item, Revision.Act.IMPORTED, by);
    known.publishAt = null;
    known.retireAt = null;
    return true;
  }
}
