package museum.foyer.knowledge.rules;

import museum.foyer.knowledge.Status;
import museum.foyer.knowledge.items.NewItem;

/**
 * An item of the file, read as what it is.
 *
 * @param pointer to it in the file
 */
record Entry<T>(String pointer, NewItem item, T value) {

  boolean published() {
    return item.status() == Status.PUBLISHED;
  }
}
