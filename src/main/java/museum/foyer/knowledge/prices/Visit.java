package museum.foyer.knowledge.prices;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody wants to visit, and when.
 *
 * @param time of day of admission, if known
 * @param venues keys; at least one
 * @param surcharges of the exhibitions it includes
 * @param online whether the tickets are bought on line
 */
public record Visit(
    LocalDate date,
    Optional<LocalTime> time,
    Set<String> venues,
    List<Surcharge> surcharges,
    boolean online) {

  public Visit {
    venues = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(venues));
    surcharges = List.copyOf(surcharges);
    if (venues.isEmpty()) {
      throw new IllegalArgumentException("a visit to no venue");
    }
  }

  public static Visit to(String venue, LocalDate date) {
    return new Visit(date, Optional.empty(), Set.of(venue), List.of(), false);
  }

  public Visit at(LocalTime when) {
    return new Visit(date, Optional.of(when), venues, surcharges, online);
  }

  public Visit including(Surcharge surcharge) {
    return new Visit(date, time, venues, List.of(surcharge), online);
  }

  public Visit bought(boolean onLine) {
    return new Visit(date, time, venues, surcharges, onLine);
  }
}
