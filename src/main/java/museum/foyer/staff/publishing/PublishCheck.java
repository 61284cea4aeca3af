package museum.foyer.staff.publishing;

import java.util.List;
import museum.foyer.knowledge.items.NewItem;

/**
 * Something that may speak against publishing an item. Asked within the transaction that publishes
 * it, after the change: what the database says is what visitors would be told.
 */
public interface PublishCheck {

  /**
   * @param item as it would be read, or as it would be read no longer
   * @return what speaks against it; empty if nothing does
   */
  List<Objection> objections(NewItem item);
}
