package museum.foyer.answering.prices;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import museum.foyer.answering.desk.Desk;
import museum.foyer.knowledge.Visitor;
import museum.foyer.knowledge.VisitorStatus;
import museum.foyer.knowledge.prices.Quote;
import museum.foyer.knowledge.prices.Tariff;
import museum.foyer.knowledge.prices.TicketPrice;
import museum.foyer.knowledge.prices.Visit;
import museum.foyer.understanding.words.Spelling;

/** Everything the prices of one question are computed from, and told with. */
record TicketDesk(
    Desk desk, Tariff tariff, Visit visit, PriceWording wording, PriceEvidence evidence) {

  private static final Set<VisitorStatus> ON_REQUEST =
      Set.of(VisitorStatus.PRESS, VisitorStatus.GROUP, VisitorStatus.SCHOOL, VisitorStatus.MEMBER);

  /** On sale for the visit, in the museum's order. */
  List<TicketPrice> tickets() {
    return tariff.onSale(visit);
  }

  /**
   * What concerns somebody who comes alone or in company; groups and professions ask for theirs.
   */
  List<TicketPrice> individual() {
    return tickets().stream()
        .filter(ticket -> ticket.statuses().isEmpty() || !ON_REQUEST.containsAll(ticket.statuses()))
        .toList();
  }

  /** Of words that could not be read, those that are not part of a name of the museum's. */
  List<String> unknown(List<String> words) {
    String names =
        Stream.of(
                desk.museum().name().all().stream(),
                desk.venues().stream().flatMap(venue -> venue.name().all().stream()),
                desk.venues().stream().flatMap(venue -> venue.aliases().stream()),
                visit.surcharges().stream().flatMap(extra -> extra.title().all().stream()))
            .flatMap(all -> all)
            .map(Spelling::fold)
            .collect(Collectors.joining(" "));
    return words.stream().filter(word -> !names.contains(word)).toList();
  }

  Quote total(List<Visitor> party) {
    return tariff.total(party, visit);
  }

  Quote onLine(List<Visitor> party) {
    return tariff.total(party, visit.bought(true));
  }

  /** The ticket of an ordinary adult. */
  Optional<TicketPrice> ordinary() {
    return tariff.ordinary(visit);
  }

  boolean isOrdinary(TicketPrice ticket) {
    return ordinary().filter(ticket::equals).isPresent();
  }
}
