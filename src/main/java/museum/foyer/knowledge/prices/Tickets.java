package museum.foyer.knowledge.prices;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import museum.foyer.knowledge.Kind;
import museum.foyer.knowledge.Museum;
import museum.foyer.knowledge.items.Cached;
import museum.foyer.knowledge.items.Item;
import museum.foyer.knowledge.items.Items;

/** Door to what a visit costs. */
@ApplicationScoped
public class Tickets {

  private final Cached<List<Item<TicketPrice>>> prices;
  private final Cached<List<Item<FreeDay>>> freeDays;

  Tickets(Items items) {
    this.prices = items.cached(() -> items.published(Kind.TICKET, TicketPrice.class));
    this.freeDays = items.cached(() -> items.published(Kind.FREE_DAY, FreeDay.class));
  }

  /** The ticket categories on sale for a visit on this date, in the museum's order. */
  public List<TicketPrice> on(LocalDate date) {
    return known(date).stream().filter(ticket -> ticket.soldOn(date)).toList();
  }

  /** The same with those that are sold on other weekdays only. */
  public List<TicketPrice> known(LocalDate date) {
    return prices.get().stream().filter(item -> item.validity().on(date)).map(Item::value).toList();
  }

  /**
   * The rule of what a party pays on this date.
   *
   * @param museum whose prices they are
   */
  public Tariff tariff(LocalDate date, Museum museum) {
    return new Tariff(on(date), freeDays(date), museum.home());
  }

  /** Why admission is free for all on this date, if it is. */
  public Optional<FreeDay> freeDay(LocalDate date) {
    return freeDays.get().stream()
        .filter(item -> item.validity().on(date))
        .map(Item::value)
        .filter(day -> day.on(date))
        .findFirst();
  }

  /**
   * Every rule by which admission is free for all on some days, as far as it is valid on this date.
   */
  public List<FreeDay> freeDays(LocalDate date) {
    return freeDays.get().stream()
        .filter(item -> item.validity().on(date))
        .map(Item::value)
        .toList();
  }
}
