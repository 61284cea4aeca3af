package museum.foyer.insights;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/**
 * A question becomes an entry.
 *
 * @param key of the new entry; made of the question if left out
 * @param category of the new entry
 * @param question in the team's words; the newest wording if left out
 */
record EntryRequest(
    Optional<@Size(max = 80) @Pattern(regexp = KEY) String> key,
    Optional<@Size(max = 80) @Pattern(regexp = KEY) String> category,
    Optional<@Size(min = 1, max = 500) String> question) {

  private static final String KEY = "[a-z0-9]+(?:-[a-z0-9]+)*";
}
