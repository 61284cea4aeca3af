package museum.foyer.knowledge.hours;

import java.util.List;
import java.util.Optional;
import museum.foyer.knowledge.Translated;
import museum.foyer.knowledge.Validity;

/**
 * A house of the museum.
 *
 * @param aliases other names visitors use, in any language
 */
public record Venue(
    String key,
    Translated name,
    List<String> aliases,
    Optional<Translated> address,
    OpeningHours hours) {

  public Venue {
    aliases = aliases == null ? List.of() : List.copyOf(aliases);
  }

  /** The same house, its hours unknown outside the days on which they are true. */
  Venue within(Validity validity) {
    return validity.from().isEmpty() && validity.until().isEmpty()
        ? this
        : new Venue(key, name, aliases, address, hours.within(validity));
  }
}
