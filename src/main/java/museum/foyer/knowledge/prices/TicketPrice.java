package museum.foyer.knowledge.prices;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import museum.foyer.knowledge.Translated;
import museum.foyer.knowledge.VisitorStatus;

/**
 * A ticket category and its price in the museum's currency.
 *
 * @param statuses who may buy it, in the order of the museum; empty means anybody of the ages
 * @param venues keys of the venues it admits to; empty means all
 */
public record TicketPrice(
    String key,
    Translated name,
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal price,
    @JsonProperty("for") @JsonDeserialize(as = LinkedHashSet.class) Set<VisitorStatus> statuses,
    Optional<AgeBand> ages,
    Optional<Translated> conditions,
    Optional<Translated> proof,
    List<String> venues) {

  public TicketPrice {
    statuses =
        statuses == null ? Set.of() : Collections.unmodifiableSet(new LinkedHashSet<>(statuses));
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
