package museum.foyer.knowledge.rules;

import java.util.List;
import java.util.Optional;
import museum.foyer.knowledge.Museum;
import museum.foyer.knowledge.items.NewItem;

/** The items of one file in its order, as far as they could be read. */
record Entries(List<Entry<?>> all) {

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
