package museum.foyer.knowledge.prices;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import museum.foyer.knowledge.Home;
import museum.foyer.knowledge.Visitor;
import museum.foyer.knowledge.VisitorStatus;

/**
 * The rule of what a party pays: the cheapest combination of tickets it may certainly buy. Where an
 * age is open the answer is what each age makes of it; where a condition is, what would be possible
 * if it held.
 *
 * @param tickets valid on the day of the visit, in the museum's order
 * @param freeDays valid on that day
 * @param home of the museum: residents live in its city if a ticket does not say where
 */
public record Tariff(List<TicketPrice> tickets, List<FreeDay> freeDays, Home home) {

  public Tariff {
    tickets = List.copyOf(tickets);
    freeDays = List.copyOf(freeDays);
  }

  /** The cheapest legal way for all of them to visit together. */
  public Quote total(List<Visitor> party, Visit visit) {
    if (party.isEmpty()) {
      return Quote.NONE;
    }
    return freeOn(visit)
        ? free(visit, party.size())
        : new Quotation(onSale(visit), reached(visit), new Admission(onSale(visit), visit, home))
            .of(known(party));
  }

  /**
   * What is on sale on the day of the visit and admits to one of its venues, or to one that has to
   * be paid for as well.
   */
  public List<TicketPrice> onSale(Visit visit) {
    Set<String> venues = reached(visit);
    return tickets.stream()
        .filter(ticket -> ticket.soldOn(visit.date()))
        .filter(ticket -> venues.stream().anyMatch(ticket::admitsTo))
        .toList();
  }

  private Set<String> reached(Visit visit) {
    Set<String> reached = new LinkedHashSet<>(visit.venues());
    tickets.stream()
        .filter(ticket -> visit.venues().stream().anyMatch(ticket::admitsTo))
        .forEach(ticket -> ticket.supplementTo().ifPresent(reached::add));
    return reached;
  }

  /** Whether admission is free for all, at any time of the visit that is left open. */
  public boolean freeOn(Visit visit) {
    return freeDays.stream()
        .filter(day -> day.on(visit.date()))
        .anyMatch(day -> visit.time().map(day::at).orElse(day.wholeDay()));
  }

  /** The ticket of an ordinary adult for a venue. */
  public Optional<TicketPrice> ordinary(Visit visit) {
    List<TicketPrice> onSale = onSale(visit);
    return visit.venues().stream().findFirst().flatMap(venue -> Admission.ordinary(onSale, venue));
  }

  private static Quote free(Visit visit, int people) {
    List<Bill.Line> extra =
        visit.surcharges().stream()
            .map(s -> new Bill.Line(people, s.title(), Optional.empty(), s.price()))
            .toList();
    Optional<Bill> bill = Optional.of(new Bill(extra));
    return new Quote(bill, bill, Optional.empty(), List.of(), Map.of());
  }

  /** A companion goes with a disabled visitor: further ones pay as they would alone. */
  private static List<Visitor> known(List<Visitor> party) {
    long left = party.stream().filter(visitor -> visitor.is(VisitorStatus.DISABLED)).count();
    List<Visitor> known = new ArrayList<>();
    for (Visitor visitor : party) {
      boolean companion = visitor.is(VisitorStatus.COMPANION);
      if (companion && left-- <= 0) {
        Set<VisitorStatus> others = new LinkedHashSet<>(visitor.statuses());
        others.remove(VisitorStatus.COMPANION);
        others.add(VisitorStatus.ADULT);
        known.add(new Visitor(others, visitor.age(), visitor.home()));
      } else {
        known.add(visitor);
      }
    }
    return known;
  }
}
