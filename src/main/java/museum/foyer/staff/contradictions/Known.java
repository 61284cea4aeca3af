package museum.foyer.staff.contradictions;

import java.util.List;
import java.util.stream.Stream;
import museum.foyer.knowledge.Museum;
import museum.foyer.knowledge.exhibitions.Exhibition;
import museum.foyer.knowledge.hours.Venue;
import museum.foyer.knowledge.prices.FreeDay;
import museum.foyer.knowledge.prices.TicketPrice;

/**
 * The facts a text is held against.
 *
 * @param venues the main one, of which a text speaks that names none, first
 */
record Known(
    Museum museum,
    List<Venue> venues,
    List<TicketPrice> tickets,
    List<FreeDay> freeDays,
    List<Exhibition> exhibitions) {

  Known {
    venues = List.copyOf(venues);
    tickets = List.copyOf(tickets);
    freeDays = List.copyOf(freeDays);
    exhibitions = List.copyOf(exhibitions);
  }

  /** All that is called by a name: with the same names the same is spoken of. */
  List<Object> names() {
    return Stream.of(
            venues.stream().flatMap(v -> Stream.of(v.key(), v.name(), v.aliases())),
            tickets.stream().flatMap(t -> Stream.of(t.key(), t.name())),
            exhibitions.stream().flatMap(e -> Stream.of(e.key(), e.title(), e.aliases())))
        .<Object>flatMap(names -> names)
        .toList();
  }
}
