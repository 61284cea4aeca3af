package museum.foyer.handoff;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Optional;
import museum.foyer.knowledge.Museum;
import museum.foyer.knowledge.contacts.Concern;
import museum.foyer.knowledge.contacts.ContactPoint;
import museum.foyer.knowledge.contacts.ContactPoints;
import museum.foyer.knowledge.items.Items;

/** Whom a visitor is passed on to: never nobody, and never without a deadline. */
@ApplicationScoped
class Routing {

  private final ContactPoints points;
  private final Items items;
  private final HandoffConfig config;

  Routing(ContactPoints points, Items items, HandoffConfig config) {
    this.points = points;
    this.items = items;
    this.config = config;
  }

  Assignment assign(Concern concern, Instant at) {
    Instant latest = at.plus(config.deadline());
    return items
        .museum()
        .map(museum -> assign(concern, at.atZone(museum.timeZone()), museum))
        .orElseGet(
            () -> new Assignment(Optional.empty(), config.owner(), Optional.empty(), latest));
  }

  private Assignment assign(Concern concern, ZonedDateTime at, Museum museum) {
    Instant latest = at.toInstant().plus(config.deadline());
    return points
        .find(concern, at.toLocalDate())
        .map(point -> to(point, point.promise(at, museum).map(ZonedDateTime::toInstant), latest))
        .orElseGet(
            () ->
                new Assignment(Optional.empty(), config.owner(), museum.contact().email(), latest));
  }

  private static Assignment to(ContactPoint point, Optional<Instant> promised, Instant latest) {
    return new Assignment(
        Optional.of(point.key()),
        point.owner(),
        Optional.of(point.mailbox()),
        promised.orElse(latest));
  }
}
