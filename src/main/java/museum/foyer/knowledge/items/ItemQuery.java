package museum.foyer.knowledge.items;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import museum.foyer.knowledge.Kind;
import museum.foyer.knowledge.Status;

/**
 * Which items are listed, by what staff made of them last.
 *
 * @param kinds any of them
 * @param text that stands in one of its texts or in its key, whatever the case
 * @param dueBy to be looked at again by this day, or true no longer after it
 * @param after the last one of the page before
 * @param limit of a page, from 1
 */
public record ItemQuery(
    Set<Kind> kinds,
    Optional<String> text,
    Optional<Status> status,
    Optional<LocalDate> dueBy,
    Optional<Place> after,
    int limit) {

  /** Where an item stands in the museum's order. */
  public record Place(Kind kind, int position, String key) {}

  /**
   * Some items, in the museum's order.
   *
   * @param next where the next page begins; empty if this is the last one
   */
  public record Page(List<WorkingCopy> items, Optional<Place> next) {}
}
