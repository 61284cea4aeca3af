package museum.foyer.knowledge.jsonld;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import museum.foyer.knowledge.Language;
import museum.foyer.knowledge.rules.InvalidKnowledgeFileException;
import museum.foyer.knowledge.rules.Place;

/**
 * Reads a document of schema.org into what the museum knows already, as far as it can be
 * understood; the rest is told. It adds and changes, and takes nothing away: a site tells a part of
 * what a museum knows. What is new comes in as a draft, for it is there in one language only.
 */
public final class JsonLdReader {

  /** The deepest document of ours has four levels. */
  private static final int DEEPEST = 32;

  private final ObjectNode tree;
  private final Language language;
  private final List<String> notes;
  private final KnownItems known;

  /**
   * @param tree what the museum knows, of the shape of the knowledge file
   * @param language of the texts of the document
   * @param notes learns what was not understood
   */
  public JsonLdReader(ObjectNode tree, Language language, List<String> notes) {
    this.tree = tree;
    this.language = language;
    this.notes = notes;
    this.known = new KnownItems(language, notes);
  }

  /**
   * @throws InvalidKnowledgeFileException if there is no museum in it
   */
  public void read(byte[] file) {
    List<JsonNode> nodes = nodes(file);
    JsonNode museum =
        nodes.stream()
            .filter(node -> Properties.isA(node, Vocabulary.MUSEUM))
            .findFirst()
            .orElseThrow(() -> refusal("holds no node of the type Museum"));
    Properties said = new Properties(Vocabulary.MUSEUM, museum, language);
    museum(said);
    List<JsonNode> events =
        Stream.concat(said.take("event").stream(), said.take("events").stream()).toList();
    exhibitions(Stream.concat(events.stream(), of(Vocabulary.EXHIBITION, nodes)).toList());
    List<JsonNode> offers = said.take("makesOffer");
    new OfferReader(tree, known, notes)
        .read(Stream.concat(offers.stream(), of(Vocabulary.OFFER, nodes)).toList());
    said.tellUnused(notes);
    nodes.stream()
        .filter(node -> node != museum)
        .filter(
            node ->
                Stream.of(Vocabulary.EXHIBITION, Vocabulary.OFFER)
                    .noneMatch(type -> Properties.isA(node, type)))
        .forEach(node -> notes.add("a node of another type: " + known.name(node)));
  }

  private static Stream<JsonNode> of(String type, List<JsonNode> nodes) {
    return nodes.stream().filter(node -> Properties.isA(node, type));
  }

  private static List<JsonNode> nodes(byte[] file) {
    ObjectMapper json = new ObjectMapper();
    json.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    json.getFactory()
        .setStreamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build());
    try {
      List<JsonNode> nodes = new ArrayList<>();
      for (JsonNode node : Properties.list(json.readTree(file))) {
        nodes.addAll(node.has("@graph") ? Properties.list(node.path("@graph")) : List.of(node));
      }
      return nodes;
    } catch (IOException e) {
      throw refusal("is not JSON");
    }
  }

  private void museum(Properties said) {
    ObjectNode museum = tree.withObjectProperty("museum");
    said.setTranslated(museum, "name", "name");
    said.set(museum, "website", "url");
    ObjectNode contact = museum.withObjectProperty("contact");
    said.set(contact, "phone", "telephone");
    said.set(contact, "email", "email");
    JsonNode point = said.object("contactPoint");
    if (point.isObject()) {
      Properties ways = new Properties("ContactPoint", point, language);
      ways.set(contact, "phone", "telephone");
      ways.set(contact, "email", "email");
      ways.set(contact, "url", "url");
      ways.tellUnused(notes);
    }
    ArrayNode venues = tree.withArrayProperty("venues");
    if (!venues.isEmpty()) {
      place(said, (ObjectNode) venues.get(0), museum);
    }
    for (JsonNode part : said.take("containsPlace")) {
      Optional<ObjectNode> venue = known.find(venues, part, Vocabulary.VENUE_ID, "name");
      if (venue.isPresent()) {
        Properties house = new Properties(known.name(part), part, language);
        house.setTranslated(venue.get(), "name", "name");
        place(house, venue.get(), museum);
        house.tellUnused(notes);
      } else {
        notes.add(
            known.name(part) + ": a venue that is not known; it has to be added with its hours");
      }
    }
  }

  private void place(Properties said, ObjectNode venue, ObjectNode museum) {
    JsonNode address = said.object("address");
    if (address.isObject()) {
      Properties lines = new Properties("PostalAddress", address, language);
      lines.setTranslated(venue, "address", "streetAddress");
      lines.set(museum, "city", "addressLocality");
      lines.set(museum, "country", "addressCountry");
      lines.tellUnused(notes);
    }
    HoursReader hours = new HoursReader(known.name(said.node()), notes);
    hours.read(said.take("openingHoursSpecification"));
    hours.read(said.take("specialOpeningHoursSpecification"));
    try {
      new HoursTakeOver(venue, museum, language).apply(hours, notes);
    } catch (JsonProcessingException | RuntimeException e) {
      notes.add(known.name(said.node()) + ": its hours were not taken over");
    }
  }

  private void exhibitions(List<JsonNode> events) {
    ArrayNode shows = tree.withArrayProperty("exhibitions");
    for (JsonNode event : events) {
      if (!Properties.isA(event, Vocabulary.EXHIBITION)) {
        notes.add(known.name(event) + ": not an ExhibitionEvent");
        continue;
      }
      Properties said = new Properties(known.name(event), event, language);
      Optional<ObjectNode> show = known.item(shows, event, Vocabulary.EXHIBITION_ID, "title");
      if (show.isPresent()) {
        said.setTranslated(show.get(), "title", "name");
        said.setTranslated(show.get(), "summary", "description");
        Properties.set(show.get(), "from", said.text("startDate").map(JsonLdReader::day));
        Properties.set(show.get(), "until", said.text("endDate").map(JsonLdReader::day));
        said.set(show.get(), "url", "url");
        location(said, "location", show.get(), "venue");
      }
      said.tellUnused(notes);
    }
    if (shows.isEmpty()) {
      tree.remove("exhibitions");
    }
  }

  private void location(Properties said, String property, ObjectNode item, String field) {
    for (JsonNode place : said.take(property)) {
      known
          .find(tree.withArrayProperty("venues"), place, Vocabulary.VENUE_ID, "name")
          .filter(venue -> item.has(field) || tree.path("venues").size() > 1)
          .ifPresent(
              venue ->
                  Properties.set(item, field, Optional.of(venue.path(KnownItems.KEY).asText())));
    }
  }

  /** Of a time of a day the day. */
  private static String day(String date) {
    return date.split("T", 2)[0];
  }

  private static InvalidKnowledgeFileException refusal(String what) {
    return InvalidKnowledgeFileException.of(Place.Position.START, "the document " + what);
  }
}
