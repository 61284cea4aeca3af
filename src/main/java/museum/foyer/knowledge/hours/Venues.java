package museum.foyer.knowledge.hours;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import museum.foyer.knowledge.Cached;
import museum.foyer.knowledge.Item;
import museum.foyer.knowledge.Items;
import museum.foyer.knowledge.Kind;

/** Door to the museum's venues and their opening hours. */
@ApplicationScoped
public class Venues {

  private final Cached<List<Item<Venue>>> venues;

  Venues(Items items) {
    this.venues = items.cached(() -> items.published(Kind.VENUE, Venue.class));
  }

  /** The venues on a date in the museum's order: the main one first. */
  public List<Venue> on(LocalDate date) {
    return venues.get().stream().filter(item -> item.validity().on(date)).map(Item::value).toList();
  }

  public Optional<Venue> find(String key, LocalDate date) {
    return on(date).stream().filter(venue -> venue.key().equals(key)).findFirst();
  }
}
