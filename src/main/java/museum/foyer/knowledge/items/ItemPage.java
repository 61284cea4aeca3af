package museum.foyer.knowledge.items;

import java.util.List;
import java.util.Optional;

/**
 * Some items, in the museum's order.
 *
 * @param next where the next page begins; empty if this is the last one
 */
public record ItemPage(List<WorkingCopy> items, Optional<ItemQuery.Place> next) {}
