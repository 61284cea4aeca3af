package museum.foyer.knowledge.prices;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import museum.foyer.knowledge.Translated;
import museum.foyer.knowledge.VisitorStatus;

/**
 * A ticket category and its price in the museum's currency.
 *
 * @param statuses who may buy it; empty means anybody of the ages
 * @param venues keys of the venues it admits to; empty means all
 */
public record TicketPrice(
    String key,
    Translated name,
    BigDecimal price,
    @JsonProperty("for") Set<VisitorStatus> statuses,
    Optional<AgeBand> ages,
    Optional<Translated> conditions,
    Optional<Translated> proof,
    List<String> venues) {

  public TicketPrice {
    statuses = statuses == null ? Set.of() : Set.copyOf(statuses);
    venues = venues == null ? List.of() : List.copyOf(venues);
    if (price.signum() < 0) {
      throw new IllegalArgumentException("a price below zero: " + price);
    }
  }

  public boolean free() {
    return price.signum() == 0;
  }

  public boolean admitsTo(String venue) {
    return venues.isEmpty() || venues.contains(venue);
  }

  public boolean isFor(VisitorStatus status) {
    return statuses.contains(status);
  }
}
