package museum.foyer.knowledge.prices;

import java.math.BigDecimal;
import museum.foyer.knowledge.Translated;

/**
 * What one exhibition costs on top of every ticket, also of a free one.
 *
 * @param exhibition its key
 */
public record Surcharge(String exhibition, Translated title, BigDecimal price) {}
