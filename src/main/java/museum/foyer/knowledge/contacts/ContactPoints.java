package museum.foyer.knowledge.contacts;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import museum.foyer.knowledge.Kind;
import museum.foyer.knowledge.items.Cached;
import museum.foyer.knowledge.items.Item;
import museum.foyer.knowledge.items.Items;

/** Door to who of the team answers visitors about what. */
@ApplicationScoped
public class ContactPoints {

  private final Cached<List<Item<ContactPoint>>> points;

  ContactPoints(Items items) {
    this.points = items.cached(() -> items.published(Kind.CONTACT_POINT, ContactPoint.class));
  }

  /**
   * Who is asked about this on this date: the one for it, else the default; empty if the museum has
   * neither.
   */
  public Optional<ContactPoint> find(Concern topic, LocalDate date) {
    return first(point -> point.topics().contains(topic), date).or(() -> byDefault(date));
  }

  private Optional<ContactPoint> byDefault(LocalDate date) {
    return first(ContactPoint::forAllElse, date);
  }

  private Optional<ContactPoint> first(Predicate<ContactPoint> wanted, LocalDate date) {
    return points.get().stream()
        .filter(item -> item.validity().on(date))
        .map(Item::value)
        .filter(wanted)
        .findFirst();
  }
}
