package museum.foyer.knowledge.jsonld;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import museum.foyer.knowledge.Language;
import museum.foyer.knowledge.Museum;
import museum.foyer.knowledge.Translated;
import museum.foyer.knowledge.exhibitions.Exhibition;
import museum.foyer.knowledge.hours.Venue;
import museum.foyer.knowledge.items.Item;
import museum.foyer.knowledge.prices.TicketPrice;

/**
 * A museum as a document of schema.org: the museum with its main venue, its other venues in it, its
 * exhibitions and its tickets. What the vocabulary cannot say is left out, never put another way:
 * last admission, surcharges, who may buy a ticket beyond the words of its conditions.
 */
final class MuseumDocument {

  private final Museum museum;
  private final Language language;
  private final LocalDate today;

  MuseumDocument(Museum museum, Language language, LocalDate today) {
    this.museum = museum;
    this.language = language;
    this.today = today;
  }

  /**
   * @param venues the main one first
   */
  ObjectNode of(List<Venue> venues, List<Exhibition> exhibitions, List<Item<TicketPrice>> tickets) {
    ObjectNode root = Vocabulary.node(Vocabulary.MUSEUM);
    root.put("@context", "https://schema.org").put(Vocabulary.ID, id("#museum"));
    root.put("name", museum.name().in(language));
    museum.website().ifPresent(url -> root.put("url", url));
    contact(root);
    venues.stream().findFirst().ifPresent(venue -> place(root, venue));
    if (venues.size() > 1) {
      ArrayNode places = root.putArray("containsPlace");
      venues.stream().skip(1).forEach(venue -> places.add(venue(venue)));
    }
    list(root, "event", exhibitions.stream().map(show -> exhibition(show, venues)));
    list(root, "makesOffer", tickets.stream().map(ticket -> offer(ticket, venues)));
    return root;
  }

  private void contact(ObjectNode root) {
    Museum.Contact contact = museum.contact();
    contact.phone().ifPresent(phone -> root.put("telephone", phone));
    contact.email().ifPresent(email -> root.put("email", email));
    ObjectNode point = root.putObject("contactPoint").put(Vocabulary.TYPE, "ContactPoint");
    contact.phone().ifPresent(phone -> point.put("telephone", phone));
    contact.email().ifPresent(email -> point.put("email", email));
    contact.url().ifPresent(url -> point.put("url", url));
  }

  private ObjectNode venue(Venue venue) {
    ObjectNode node = Vocabulary.node(Vocabulary.MUSEUM).put(Vocabulary.ID, venueId(venue));
    node.put("name", venue.name().in(language));
    place(node, venue);
    return node;
  }

  private void place(ObjectNode node, Venue venue) {
    ObjectNode address = node.putObject("address").put(Vocabulary.TYPE, "PostalAddress");
    venue.address().ifPresent(text -> address.put("streetAddress", text.in(language)));
    address.put("addressLocality", museum.city()).put("addressCountry", museum.country());
    HoursWriter hours = new HoursWriter(venue, museum, language);
    node.set("openingHoursSpecification", hours.ordinary());
    ArrayNode special = hours.special(today);
    if (!special.isEmpty()) {
      node.set("specialOpeningHoursSpecification", special);
    }
  }

  private ObjectNode exhibition(Exhibition show, List<Venue> venues) {
    ObjectNode node = Vocabulary.node(Vocabulary.EXHIBITION);
    node.put(Vocabulary.ID, id(Vocabulary.EXHIBITION_ID + show.key()));
    node.put("name", show.title().in(language));
    show.from().ifPresent(day -> node.put("startDate", day.toString()));
    show.until().ifPresent(day -> node.put("endDate", day.toString()));
    show.summary().ifPresent(text -> node.put("description", text.in(language)));
    show.url().ifPresent(url -> node.put("url", url));
    location(node, "location", show.venue().stream().toList(), venues);
    return node;
  }

  private ObjectNode offer(Item<TicketPrice> item, List<Venue> venues) {
    TicketPrice ticket = item.value();
    ObjectNode node = Vocabulary.node(Vocabulary.OFFER);
    node.put(Vocabulary.ID, id(Vocabulary.TICKET_ID + ticket.key()));
    node.put("name", ticket.name().in(language));
    String words =
        Stream.of(ticket.conditions(), ticket.note(), ticket.proof())
            .flatMap(Optional::stream)
            .map((Translated text) -> text.in(language))
            .collect(Collectors.joining("\n"));
    if (!words.isEmpty()) {
      node.put("description", words);
    }
    node.put("price", ticket.price().toPlainString());
    node.put("priceCurrency", museum.currency().getCurrencyCode());
    item.validity().from().ifPresent(day -> node.put("validFrom", day.toString()));
    item.validity().until().ifPresent(day -> node.put("validThrough", day.toString()));
    location(node, "availableAtOrFrom", ticket.venues(), venues);
    return node;
  }

  private void location(ObjectNode node, String name, List<String> keys, List<Venue> venues) {
    List<Venue> named = venues.stream().filter(venue -> keys.contains(venue.key())).toList();
    if (!named.isEmpty()) {
      list(
          node,
          name,
          named.stream()
              .map(
                  venue ->
                      Vocabulary.node(Vocabulary.MUSEUM)
                          .put(
                              Vocabulary.ID,
                              venue == venues.get(0) ? id("#museum") : venueId(venue))
                          .put("name", venue.name().in(language))));
    }
  }

  private String venueId(Venue venue) {
    return id(Vocabulary.VENUE_ID + venue.key());
  }

  /** Names of our own things, under the museum's own address where it has one. */
  private String id(String fragment) {
    return museum.website().orElse("") + fragment;
  }

  private static void list(ObjectNode node, String name, Stream<ObjectNode> parts) {
    List<ObjectNode> all = parts.toList();
    if (!all.isEmpty()) {
      node.putArray(name).addAll(all);
    }
  }
}
