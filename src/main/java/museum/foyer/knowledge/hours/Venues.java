package museum.foyer.knowledge.hours;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import museum.foyer.knowledge.Kind;
import museum.foyer.knowledge.Validity;
import museum.foyer.knowledge.items.Cached;
import museum.foyer.knowledge.items.Item;
import museum.foyer.knowledge.items.Items;

/** Door to the museum's venues and their opening hours. */
@ApplicationScoped
public class Venues {

  private final Cached<List<Item<Venue>>> venues;

  Venues(Items items) {
    this.venues = items.cached(() -> load(items));
  }

  private static List<Item<Venue>> load(Items items) {
    return items.published(Kind.VENUE, Venue.class).stream()
        .map(
            item ->
                new Item<>(
                    item.key(),
                    item.status(),
                    item.validity(),
                    item.version(),
                    item.value().within(item.validity())))
        .toList();
  }

  /** The venues on a date in the museum's order: the main one first. */
  public List<Venue> on(LocalDate date) {
    return venues.get().stream().filter(item -> item.validity().on(date)).map(Item::value).toList();
  }

  /** The venues on some of these dates, both included, in the museum's order. */
  public List<Venue> between(LocalDate from, LocalDate until) {
    Validity dates = new Validity(Optional.of(from), Optional.of(until), Optional.empty());
    return venues.get().stream()
        .filter(item -> item.validity().overlaps(dates))
        .map(Item::value)
        .toList();
  }

  public Optional<Venue> find(String key, LocalDate date) {
    return on(date).stream().filter(venue -> venue.key().equals(key)).findFirst();
  }
}
