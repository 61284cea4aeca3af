package museum.foyer.knowledge.hours;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Optional;
import museum.foyer.knowledge.Museum;
import museum.foyer.knowledge.Translated;
import museum.foyer.knowledge.Validity;

/**
 * A house of the museum.
 *
 * @param aliases other names visitors use, in any language
 * @param closures of parts of it
 * @param validity outside of it the hours are unknown; no part of what the museum states
 */
public record Venue(
    String key,
    Translated name,
    List<String> aliases,
    Optional<Translated> address,
    OpeningHours hours,
    List<Closure> closures,
    @JsonIgnore Validity validity) {

  public Venue {
    aliases = aliases == null ? List.of() : List.copyOf(aliases);
    closures = closures == null ? List.of() : List.copyOf(closures);
    validity = validity == null ? Validity.ALWAYS : validity;
  }

  /** Its opening hours on the calendar of the museum's country, in the museum's zone. */
  public OpeningCalendar calendar(Museum museum) {
    return hours.calendar(museum, validity);
  }

  /** The same house, its hours unknown outside the days on which they are true. */
  Venue within(Validity days) {
    return new Venue(key, name, aliases, address, hours, closures, days);
  }
}
