package museum.foyer.knowledge.exchange;

import java.util.Set;
import museum.foyer.knowledge.Kind;

/**
 * What an import did.
 *
 * @param items in the file
 * @param changed kinds of which an item was added, changed or retired; empty if the museum already
 *     said all that
 */
public record ImportReport(int items, Set<Kind> changed) {}
