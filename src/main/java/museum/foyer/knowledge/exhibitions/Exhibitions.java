package museum.foyer.knowledge.exhibitions;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import museum.foyer.knowledge.Cached;
import museum.foyer.knowledge.Item;
import museum.foyer.knowledge.Items;
import museum.foyer.knowledge.Kind;

/** Door to what is on show. */
@ApplicationScoped
public class Exhibitions {

  private final Cached<List<Item<Exhibition>>> exhibitions;

  Exhibitions(Items items) {
    this.exhibitions = items.cached(() -> items.published(Kind.EXHIBITION, Exhibition.class));
  }

  /** Every exhibition the museum may speak of on this date: running, coming and over. */
  public List<Exhibition> knownOn(LocalDate date) {
    return exhibitions.get().stream()
        .filter(item -> item.validity().on(date))
        .map(Item::value)
        .toList();
  }

  /** What can be seen on this date: those with an end first, the one that ends soonest first. */
  public List<Exhibition> running(LocalDate date) {
    return knownOn(date).stream()
        .filter(exhibition -> exhibition.runningOn(date))
        .sorted(Comparator.comparing(exhibition -> exhibition.until().orElse(LocalDate.MAX)))
        .toList();
  }

  /** What opens after this date, the next one first. */
  public List<Exhibition> coming(LocalDate date) {
    return knownOn(date).stream()
        .filter(exhibition -> exhibition.comingOn(date))
        .sorted(Comparator.comparing(exhibition -> exhibition.from().orElseThrow()))
        .toList();
  }
}
