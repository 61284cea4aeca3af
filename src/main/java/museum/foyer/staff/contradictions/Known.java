package museum.foyer.staff.contradictions;

import java.util.List;
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
}
