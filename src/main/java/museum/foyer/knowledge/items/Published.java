package museum.foyer.knowledge.items;

import java.util.Set;
import museum.foyer.knowledge.Kind;

/**
 * Published knowledge has changed. Fired within the transaction that changed it; observers write
 * rows, never the network.
 *
 * @param kinds the kinds of which at least one item was added, changed or retired
 */
public record Published(long edition, Set<Kind> kinds) {}
