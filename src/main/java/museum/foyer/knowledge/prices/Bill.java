package museum.foyer.knowledge.prices;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import museum.foyer.knowledge.Translated;

/** What is bought, in the museum's order; the total is exact. */
public record Bill(List<Line> lines) {

  public Bill {
    lines = List.copyOf(lines);
  }

  /**
   * @param ticket empty for the surcharge of an exhibition
   * @param each price of one
   */
  public record Line(int count, Translated name, Optional<TicketPrice> ticket, BigDecimal each) {

    public BigDecimal amount() {
      return each.multiply(BigDecimal.valueOf(count));
    }
  }

  public BigDecimal total() {
    return lines.stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  public List<TicketPrice> tickets() {
    return lines.stream().flatMap(line -> line.ticket().stream()).toList();
  }

  /** Of what was bought, in the order of what is on offer. */
  static Bill of(List<Offer> bought, List<Offer> order) {
    List<Line> lines = new ArrayList<>();
    for (Offer offer : order) {
      int count = (int) bought.stream().filter(offer::equals).count();
      if (count > 0) {
        lines.add(new Line(count, offer.name(), offer.ticket(), offer.price()));
      }
    }
    return new Bill(lines);
  }
}
