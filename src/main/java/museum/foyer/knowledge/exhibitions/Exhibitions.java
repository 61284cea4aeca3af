package museum.foyer.knowledge.exhibitions;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import museum.foyer.knowledge.Kind;
import museum.foyer.knowledge.items.Cached;
import museum.foyer.knowledge.items.Item;
import museum.foyer.knowledge.items.Items;

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
    return running(date, date);
  }

  /**
   * What can be seen on one of these days, both ends included; in the order of {@link
   * #running(LocalDate)}.
   */
  public List<Exhibition> running(LocalDate first, LocalDate last) {
    return exhibitions.get().stream()
        .filter(item -> isTrueWhileRunning(item, first, last))
        .map(Item::value)
        .sorted(Comparator.comparing(exhibition -> exhibition.until().orElse(LocalDate.MAX)))
        .toList();
  }

  /** What can be seen on this date and ends soon after it, the one that ends soonest first. */
  public List<Exhibition> closingSoon(LocalDate date) {
    return running(date).stream().filter(exhibition -> exhibition.closesSoon(date)).toList();
  }

  /** What opens after this date, the next one first. */
  public List<Exhibition> coming(LocalDate date) {
    return knownOn(date).stream()
        .filter(exhibition -> exhibition.comingOn(date))
        .sorted(Comparator.comparing(exhibition -> exhibition.from().orElseThrow()))
        .toList();
  }

  /** Some day of the span is one of its own and one on which what is written of it is true. */
  private static boolean isTrueWhileRunning(
      Item<Exhibition> item, LocalDate first, LocalDate last) {
    LocalDate from = latest(first, item.value().from(), item.validity().from());
    LocalDate until = earliest(last, item.value().until(), item.validity().until());
    return !until.isBefore(from);
  }

  private static LocalDate latest(
      LocalDate day, Optional<LocalDate> shown, Optional<LocalDate> valid) {
    return Stream.of(Optional.of(day), shown, valid)
        .flatMap(Optional::stream)
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  private static LocalDate earliest(
      LocalDate day, Optional<LocalDate> shown, Optional<LocalDate> valid) {
    return Stream.of(Optional.of(day), shown, valid)
        .flatMap(Optional::stream)
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }
}
