package museum.foyer.retrieval;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import museum.foyer.knowledge.Kind;
import museum.foyer.knowledge.exhibitions.Exhibition;
import museum.foyer.knowledge.faq.FaqEntry;
import museum.foyer.knowledge.faq.HouseRule;
import museum.foyer.knowledge.items.Item;
import museum.foyer.knowledge.items.Items;
import museum.foyer.knowledge.items.Published;
import museum.foyer.platform.Database;
import museum.foyer.platform.LongTransaction;

/**
 * Makes published items searchable by word in the transaction that publishes them. Their vectors
 * follow, see {@code EmbeddingJob}.
 */
@ApplicationScoped
class PassageIndexer {

  private static final Set<Kind> SEARCHED = EnumSet.of(Kind.FAQ, Kind.HOUSE_RULE, Kind.EXHIBITION);

  private final Items items;
  private final Database database;
  private final LongTransaction longTransaction;

  PassageIndexer(Items items, Database database, LongTransaction longTransaction) {
    this.items = items;
    this.database = database;
    this.longTransaction = longTransaction;
  }

  void onPublished(@Observes Published event) {
    Set<Kind> kinds = EnumSet.copyOf(SEARCHED);
    kinds.retainAll(event.kinds());
    if (!kinds.isEmpty()) {
      index(kinds);
    }
  }

  /**
   * Items published by a Foyer that made other passages, or none; its migration emptied the table.
   */
  void onStart(@Observes StartupEvent event) {
    if (database.transaction(connection -> new EntryStore(connection).empty())) {
      longTransaction.call(() -> index(SEARCHED));
    }
  }

  private Set<Kind> index(Set<Kind> kinds) {
    return database.transaction(
        connection -> {
          EntryStore store = new EntryStore(connection);
          store.lock();
          for (Kind kind : kinds) {
            store.replace(kind, entries(kind));
          }
          store.finish();
          return kinds;
        });
  }

  private List<Entry> entries(Kind kind) {
    return switch (kind) {
      case FAQ -> entries(kind, FaqEntry.class, Entry::ofFaq);
      case HOUSE_RULE -> entries(kind, HouseRule.class, Entry::ofHouseRule);
      case EXHIBITION -> entries(kind, Exhibition.class, Entry::ofExhibition);
      case MUSEUM, VENUE, TICKET, FREE_DAY, TEXT, GOLDEN_QUESTION, CONTACT_POINT -> List.of();
    };
  }

  private <T> List<Entry> entries(Kind kind, Class<T> type, Function<Item<T>, Entry> made) {
    return items.published(kind, type).stream().map(made).toList();
  }
}
