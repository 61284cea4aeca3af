package museum.foyer.knowledge.prices;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import museum.foyer.knowledge.AgeBand;
import museum.foyer.knowledge.Translated;
import museum.foyer.knowledge.VisitorStatus;

/**
 * A ticket category and its price in the museum's currency.
 *
 * @param price at the desk, and on line too if there is no price of its own for that
 * @param statuses who may buy it, in the order of the museum; empty means anybody of the ages
 * @param ages of who buys it; of the children where it covers several visitors
 * @param conditions what else must be so; code cannot decide it
 * @param note what visitors should know; it keeps nobody from the ticket
 * @param venues keys of the venues it admits to; empty means all
 * @param exhibitions keys of the exhibitions whose surcharge is included
 * @param supplementTo key of the venue to which admission has to be bought as well
 */
public record TicketPrice(
    String key,
    Translated name,
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal price,
    @JsonFormat(shape = JsonFormat.Shape.STRING) Optional<BigDecimal> onlinePrice,
    @JsonProperty("for") @JsonDeserialize(as = LinkedHashSet.class) Set<VisitorStatus> statuses,
    Optional<AgeBand> ages,
    Optional<Residence> residence,
    Optional<GroupSize> group,
    Optional<Covers> covers,
    Optional<RateTimes> when,
    Optional<Translated> conditions,
    Optional<Translated> note,
    Optional<Translated> proof,
    List<String> venues,
    List<String> exhibitions,
    Optional<String> supplementTo) {

  public TicketPrice {
    statuses =
        statuses == null ? Set.of() : Collections.unmodifiableSet(new LinkedHashSet<>(statuses));
    venues = venues == null ? List.of() : List.copyOf(venues);
    exhibitions = exhibitions == null ? List.of() : List.copyOf(exhibitions);
    if (price.signum() < 0 || onlinePrice.map(amount -> amount.signum() < 0).orElse(false)) {
      throw new IllegalArgumentException("a price below zero: " + price);
    }
  }

  public boolean free() {
    return price.signum() == 0 && onlinePrice.map(amount -> amount.signum() == 0).orElse(true);
  }

  public BigDecimal price(boolean online) {
    return online ? onlinePrice.orElse(price) : price;
  }

  public boolean admitsTo(String venue) {
    return venues.isEmpty() || venues.contains(venue);
  }

  public boolean isFor(VisitorStatus status) {
    return statuses.contains(status);
  }

  /** Whether it is on sale on this weekday; validity is not looked at. */
  public boolean soldOn(LocalDate date) {
    return when.map(times -> times.on(date)).orElse(true);
  }

  /** Whether it is one price for several visitors, or for a group only. */
  public boolean shared() {
    return covers.isPresent() || group.isPresent();
  }
}
