package museum.foyer.knowledge.jsonld;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import museum.foyer.knowledge.Kind;
import museum.foyer.knowledge.Language;
import museum.foyer.knowledge.Museum;
import museum.foyer.knowledge.exhibitions.Exhibitions;
import museum.foyer.knowledge.hours.Venues;
import museum.foyer.knowledge.items.Asked;
import museum.foyer.knowledge.items.Cached;
import museum.foyer.knowledge.items.Item;
import museum.foyer.knowledge.items.Items;
import museum.foyer.knowledge.prices.TicketPrice;

/** Door to what the museum has published as JSON-LD, as it is today. */
@ApplicationScoped
public class MuseumJsonLd {

  private final Items items;
  private final Venues venues;
  private final Exhibitions exhibitions;
  private final Cached<List<Item<TicketPrice>>> tickets;
  private final Asked asked;

  MuseumJsonLd(Items items, Venues venues, Exhibitions exhibitions, Asked asked) {
    this.items = items;
    this.venues = venues;
    this.exhibitions = exhibitions;
    this.tickets = items.cached(() -> items.published(Kind.TICKET, TicketPrice.class));
    this.asked = asked;
  }

  /**
   * JSON that may stand within a {@code script} element: nothing in it can end that.
   *
   * @param tag of the language of all texts; the museum's first one if it is null or not served
   */
  public String text(String tag) {
    Language language = asked.language(tag);
    LocalDate today = asked.date("today", null);
    return items.museum().map(museum -> scriptSafe(document(museum, language, today))).orElse("{}");
  }

  private ObjectNode document(Museum museum, Language language, LocalDate today) {
    return new MuseumDocument(museum, language, today)
        .of(
            venues.on(today),
            Stream.concat(exhibitions.running(today).stream(), exhibitions.coming(today).stream())
                .toList(),
            tickets.get().stream()
                .filter(
                    item -> item.validity().until().map(last -> !last.isBefore(today)).orElse(true))
                .toList());
  }

  /** These characters stand in texts only, where an escape means the same. */
  static String scriptSafe(ObjectNode document) {
    return document
        .toString()
        .replace("&", "\\u0026")
        .replace("<", "\\u003C")
        .replace(">", "\\u003E")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029");
  }
}
