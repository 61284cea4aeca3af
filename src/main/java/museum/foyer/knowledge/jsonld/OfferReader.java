package museum.foyer.knowledge.jsonld;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Reads offers into ticket categories. An amount in another currency is no price of ours. */
final class OfferReader {

  private final ObjectNode tree;
  private final KnownItems known;
  private final List<String> notes;

  OfferReader(ObjectNode tree, KnownItems known, List<String> notes) {
    this.tree = tree;
    this.known = known;
    this.notes = notes;
  }

  void read(List<JsonNode> offers) {
    ArrayNode tickets = tree.withArrayProperty("tickets");
    for (JsonNode offer : offers) {
      Properties said = new Properties(known.name(offer), offer, known.language());
      String currency = tree.path("museum").path("currency").asText();
      Optional<String> other =
          said.text("priceCurrency").filter(stated -> !stated.equals(currency));
      if (other.isPresent()) {
        notes.add(known.name(offer) + ": in " + other.get() + ", not in " + currency);
        continue;
      }
      Optional<ObjectNode> ticket = known.item(tickets, offer, Vocabulary.TICKET_ID, "name");
      if (ticket.isPresent()) {
        said.setTranslated(ticket.get(), "name", "name");
        said.text("price").ifPresent(price -> price(ticket.get(), price));
        said.set(ticket.get(), "validFrom", "validFrom");
        said.set(ticket.get(), "validUntil", "validThrough");
        said.take("availableAtOrFrom");
        if (Properties.key(offer, Vocabulary.TICKET_ID).isPresent()) {
          said.take("description"); // our own: conditions, note and proof in one
        }
      }
      said.tellUnused(notes);
    }
    if (tickets.isEmpty()) {
      tree.remove("tickets");
    }
  }

  private static void price(ObjectNode ticket, String price) {
    try {
      BigDecimal stated = new BigDecimal(price);
      if (ticket.has("price")
          && stated.compareTo(new BigDecimal(ticket.get("price").asText())) == 0) {
        return;
      }
    } catch (NumberFormatException e) {
      // for the rules to refuse
    }
    ticket.put("price", price);
  }
}
