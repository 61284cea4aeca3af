package museum.foyer.knowledge.prices;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import museum.foyer.knowledge.AgeBand;
import museum.foyer.knowledge.Visitor;

/**
 * What a visit costs, as far as what is known of the party decides it.
 *
 * @param lowest with the ages that make it cheapest; empty if somebody has no price
 * @param highest with those that make it dearest; the same if no age is open
 * @param possible cheaper still, if something holds that code cannot decide
 * @param provisos the tickets in {@code possible}, or in the others where there is no other ticket,
 *     for which it has to hold
 * @param byAge for each visitor whose age is open what the age makes of the price
 */
public record Quote(
    Optional<Bill> lowest,
    Optional<Bill> highest,
    Optional<Bill> possible,
    List<TicketPrice> provisos,
    Map<Visitor, List<ByAge>> byAge) {

  static final Quote NONE = byAge(Map.of());

  /** No total, as somebody has no price, or too many ages are open. */
  static Quote byAge(Map<Visitor, List<ByAge>> byAge) {
    return new Quote(Optional.empty(), Optional.empty(), Optional.empty(), List.of(), byAge);
  }

  public Quote {
    provisos = List.copyOf(provisos);
    byAge = Map.copyOf(byAge);
  }

  /** What one visitor of these ages pays, and with which tickets. */
  public record ByAge(AgeBand ages, BigDecimal price, List<TicketPrice> tickets) {

    public ByAge {
      tickets = List.copyOf(tickets);
    }
  }

  /** Every ticket that is bought in one of the cases. */
  public Set<TicketPrice> tickets() {
    return Stream.concat(
            Stream.of(lowest, highest, possible)
                .flatMap(Optional::stream)
                .flatMap(bill -> bill.tickets().stream()),
            byAge.values().stream().flatMap(List::stream).flatMap(age -> age.tickets().stream()))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  public boolean known() {
    return lowest.isPresent() && highest.isPresent();
  }

  /** The one total, if no age that is open makes a difference. */
  public Optional<Bill> decided() {
    return known() && lowest.get().total().compareTo(highest.get().total()) == 0
        ? lowest
        : Optional.empty();
  }
}
