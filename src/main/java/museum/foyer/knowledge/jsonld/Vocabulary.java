package museum.foyer.knowledge.jsonld;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Locale;

/** Words of schema.org, and how Foyer names its own things in a document. */
final class Vocabulary {

  static final String TYPE = "@type";
  static final String ID = "@id";
  static final String MUSEUM = "Museum";
  static final String EXHIBITION = "ExhibitionEvent";
  static final String OFFER = "Offer";
  static final String HOURS = "OpeningHoursSpecification";

  /** The beginnings of the fragments under which a document names our items. */
  static final String VENUE_ID = "#venue-";

  static final String EXHIBITION_ID = "#exhibition-";
  static final String TICKET_ID = "#ticket-";

  /** How search engines read it: closed, and open all day. */
  static final String MIDNIGHT = "00:00";

  static final String LAST_MINUTE = "23:59";

  private Vocabulary() {}

  static ObjectNode node(String type) {
    return JsonNodeFactory.instance.objectNode().put(TYPE, type);
  }

  static String day(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }
}
