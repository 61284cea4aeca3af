package museum.foyer.knowledge.items;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import museum.foyer.knowledge.Kind;
import museum.foyer.knowledge.Status;
import museum.foyer.knowledge.Validity;

/** How an item and its revisions stand in the database; all within the caller's transaction. */
@ApplicationScoped
class ItemRows {

  private final ItemStore store;
  private final RevisionStore revisions;
  private final ObjectMapper json;
  private final Event<Published> published;
  private final Clock clock;

  ItemRows(
      ItemStore store,
      RevisionStore revisions,
      ObjectMapper json,
      Event<Published> published,
      Clock clock) {
    this.store = store;
    this.revisions = revisions;
    this.json = json;
    this.published = published;
    this.clock = clock;
  }

  /** A row without any revision yet. */
  static ItemEntity blank(Kind kind, String key, int position) {
    ItemEntity item = new ItemEntity();
    item.kind = kind;
    item.key = key;
    item.position = position;
    return item;
  }

  /**
   * Adds a revision. What visitors read follows it, unless it is a draft beside a published item.
   *
   * @return whether what visitors read has changed
   */
  boolean revise(ItemEntity item, NewItem state, Revision.Act act, Byline by) {
    boolean read = item.publishedRevision != null;
    item.revision++;
    revisions.persist(revision(item, state, act, by));
    if (read && state.status() == Status.DRAFT) {
      return false;
    }
    boolean publishes = state.status() == Status.PUBLISHED;
    item.status = state.status();
    item.validFrom = state.validity().from().orElse(null);
    item.validUntil = state.validity().until().orElse(null);
    item.reviewBy = state.validity().reviewBy().orElse(null);
    item.body = state.body().toString();
    item.updatedAt = clock.instant();
    item.publishedRevision = publishes ? item.revision : null;
    if (item.revision == 1) {
      store.persist(item);
    }
    return read || publishes;
  }

  /** Tells the rest of Foyer, within the transaction. */
  void tell(Set<Kind> changed) {
    store.flush();
    published.fire(new Published(store.nextEdition(), changed));
  }

  /** Whether the item says exactly this to visitors already. */
  boolean same(NewItem state, ItemEntity item) {
    return item.status == state.status()
        && validity(item.validFrom, item.validUntil, item.reviewBy).equals(state.validity())
        && json(item.kind, item.key, item.body).equals(state.body());
  }

  /** What visitors read of it, or what there is of it. */
  NewItem state(ItemEntity item) {
    return state(item, item.status);
  }

  NewItem retired(ItemEntity item) {
    return state(item, Status.RETIRED);
  }

  private NewItem state(ItemEntity item, Status status) {
    return new NewItem(
        item.kind,
        item.key,
        status,
        validity(item.validFrom, item.validUntil, item.reviewBy),
        json(item.kind, item.key, item.body));
  }

  WorkingCopy workingCopy(ItemEntity item, RevisionEntity latest) {
    return new WorkingCopy(
        item.kind,
        item.key,
        revision(latest),
        item.publishedRevision == null
            ? OptionalInt.empty()
            : OptionalInt.of(item.publishedRevision),
        new WorkingCopy.Schedule(
            Optional.ofNullable(item.publishAt), Optional.ofNullable(item.retireAt)));
  }

  Revision revision(RevisionEntity row) {
    return new Revision(
        row.number,
        row.act,
        row.status,
        validity(row.validFrom, row.validUntil, row.reviewBy),
        json(row.kind, row.key, row.body),
        new Byline(row.author, Optional.ofNullable(row.reason)),
        row.at);
  }

  <T> Item<T> item(ItemEntity item, Class<T> type) {
    return new Item<>(
        item.key,
        item.status,
        validity(item.validFrom, item.validUntil, item.reviewBy),
        item.version,
        read(item.kind, item.key, item.body, type));
  }

  private RevisionEntity revision(ItemEntity item, NewItem state, Revision.Act act, Byline by) {
    RevisionEntity row = new RevisionEntity();
    row.kind = item.kind;
    row.key = item.key;
    row.number = item.revision;
    row.act = act;
    row.status = state.status();
    row.validFrom = state.validity().from().orElse(null);
    row.validUntil = state.validity().until().orElse(null);
    row.reviewBy = state.validity().reviewBy().orElse(null);
    row.body = state.body().toString();
    row.author = by.author();
    row.reason = by.reason().orElse(null);
    row.at = clock.instant();
    return row;
  }

  private static Validity validity(LocalDate from, LocalDate until, LocalDate reviewBy) {
    return new Validity(
        Optional.ofNullable(from), Optional.ofNullable(until), Optional.ofNullable(reviewBy));
  }

  private JsonNode json(Kind kind, String key, String body) {
    return read(kind, key, body, JsonNode.class);
  }

  private <T> T read(Kind kind, String key, String body, Class<T> type) {
    try {
      return json.readValue(body, type);
    } catch (JsonProcessingException e) {
      throw UnreadableItemException.of(kind, key, e);
    }
  }
}
