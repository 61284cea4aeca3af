package museum.foyer.knowledge;

import java.util.Set;

/**
 * Published knowledge has changed. Fired within the transaction that changed it; observers write
 * rows, never the network.
 *
 * @param kinds the kinds of which at least one item was added, changed or retired
 */
public record Published(long edition, Set<Kind> kinds) {}
