package museum.foyer.knowledge.prices;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import museum.foyer.knowledge.Translated;

/**
 * Something that can be bought for a visit: a ticket, or the surcharge of an exhibition.
 *
 * @param admits what of the visit is paid for with it
 * @param needs what has to be paid for as well
 */
record Offer(
    String key,
    Translated name,
    BigDecimal price,
    Set<String> admits,
    Set<String> needs,
    Optional<TicketPrice> ticket) {

  private static final String VENUE = "venue ";
  private static final String EXHIBITION = "exhibition ";

  /**
   * @param venues all that may have to be paid for
   */
  static Offer of(TicketPrice ticket, Set<String> venues, boolean online) {
    Set<String> admits =
        Stream.concat(
                venues.stream().filter(ticket::admitsTo).map(VENUE::concat),
                ticket.exhibitions().stream().map(EXHIBITION::concat))
            .collect(Collectors.toSet());
    return new Offer(
        ticket.key(),
        ticket.name(),
        ticket.price(online),
        admits,
        ticket.supplementTo().map(VENUE::concat).stream().collect(Collectors.toSet()),
        Optional.of(ticket));
  }

  static Offer of(Surcharge surcharge) {
    return new Offer(
        EXHIBITION + surcharge.exhibition(),
        surcharge.title(),
        surcharge.price(),
        Set.of(EXHIBITION + surcharge.exhibition()),
        Set.of(),
        Optional.empty());
  }

  /** All that has to be paid for on a visit. */
  static Set<String> wanted(Visit visit) {
    return Stream.concat(
            visit.venues().stream().map(VENUE::concat),
            visit.surcharges().stream().map(surcharge -> EXHIBITION + surcharge.exhibition()))
        .collect(Collectors.toSet());
  }

  boolean admitsToAnyOf(Set<String> places) {
    return places.stream().anyMatch(admits::contains);
  }

  Optional<Covers> covers() {
    return ticket.flatMap(TicketPrice::covers);
  }

  Optional<GroupSize> group() {
    return ticket.flatMap(TicketPrice::group);
  }

  boolean single() {
    return covers().isEmpty() && group().isEmpty();
  }
}
