package museum.foyer.knowledge.rules;

import java.util.List;
import java.util.Optional;
import museum.foyer.knowledge.Museum;
import museum.foyer.knowledge.Status;
import museum.foyer.knowledge.items.NewItem;

/** The items of one file in its order, as far as they could be read. */
record Entries(List<Entries.Entry<?>> all) {

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

  @SuppressWarnings("unchecked") // the type of the value is checked
  <T> List<Entry<T>> of(Class<T> type) {
    return all.stream()
        .filter(entry -> type.isInstance(entry.value()))
        .map(entry -> (Entry<T>) entry)
        .toList();
  }

  Optional<Museum> museum() {
    return of(Museum.class).stream().map(Entry::value).findFirst();
  }

  List<NewItem> items() {
    return all.stream().<NewItem>map(Entry::item).toList();
  }
}
