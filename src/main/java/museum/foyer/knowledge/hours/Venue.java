package museum.foyer.knowledge.hours;

import java.util.List;
import java.util.Optional;
import museum.foyer.knowledge.Translated;

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
}
