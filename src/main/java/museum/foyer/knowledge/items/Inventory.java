package museum.foyer.knowledge.items;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import museum.foyer.knowledge.Validity;

/** Door to all that is kept of the museum, drafts and retired items too: for staff only. */
@ApplicationScoped
public class Inventory {

  private final ItemStore store;
  private final ObjectMapper json;

  Inventory(ItemStore store, ObjectMapper json) {
    this.store = store;
    this.json = json;
  }

  /** As they would come from a knowledge file, in the order of the museum. Reads the database. */
  @Transactional
  public List<NewItem> all() {
    return store.listAll(Sort.by("position", "key")).stream().map(this::item).toList();
  }

  private NewItem item(ItemEntity entity) {
    Validity validity =
        new Validity(
            Optional.ofNullable(entity.validFrom),
            Optional.ofNullable(entity.validUntil),
            Optional.ofNullable(entity.reviewBy));
    try {
      return new NewItem(
          entity.kind, entity.key, entity.status, validity, json.readTree(entity.body));
    } catch (JsonProcessingException e) {
      throw UnreadableItemException.of(entity.kind, entity.key, e);
    }
  }
}
