package museum.foyer.knowledge.jsonld;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import museum.foyer.knowledge.Kind;
import museum.foyer.knowledge.Language;
import museum.foyer.knowledge.Museum;
import museum.foyer.knowledge.exchange.KnowledgeFile;
import museum.foyer.knowledge.exhibitions.Exhibition;
import museum.foyer.knowledge.hours.Day;
import museum.foyer.knowledge.hours.Venue;
import museum.foyer.knowledge.items.Item;
import museum.foyer.knowledge.items.NewItem;
import museum.foyer.knowledge.prices.TicketPrice;
import museum.foyer.knowledge.rules.InvalidKnowledgeFileException;
import museum.foyer.knowledge.rules.KnowledgeSchema;
import museum.foyer.knowledge.rules.KnowledgeTree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The museum as others read it, and what others write of it. */
class JsonLdTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final ObjectMapper JSON =
      JsonMapper.builder().addModules(new Jdk8Module(), new JavaTimeModule()).build();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/sample/museum.yaml",
        "/museums/orangerie.yaml",
        "/museums/harbour.yaml",
        "/museums/citadel.yaml",
        "/museums/observatory.yaml",
        "/museums/paper-mill.yaml"
      })
  void itsOwnDocumentChangesNothingAndIsUnderstoodWhole(String file) throws IOException {
    // Given
    ObjectNode tree = tree(file);
    ObjectNode before = tree.deepCopy();
    Language language = Language.of(tree.at("/museum/languages/0").asText()).orElseThrow();
    List<String> notes = new ArrayList<>();

    // When
    new JsonLdReader(tree, language, notes).read(bytes(document(file, language)));

    // Then
    assertThat(notes).isEmpty();
    assertThat(tree).isEqualTo(before);
  }

  /** Read as schema.org says: what is dated overrides the week, a single day a longer stretch. */
  @ParameterizedTest
  @ValueSource(
      strings = {"/sample/museum.yaml", "/museums/orangerie.yaml", "/museums/harbour.yaml"})
  void saysOfEveryDayWhatTheCalendarSays(String file) throws IOException {
    // Given
    List<NewItem> items = items(file);
    Museum museum = values(items, Kind.MUSEUM, Museum.class).get(0);
    Venue venue = values(items, Kind.VENUE, Venue.class).get(0);
    HoursReader said = new HoursReader("main", new ArrayList<>());

    // When
    JsonNode document = document(file, Language.EN);
    said.read(list(document.path("openingHoursSpecification")));
    said.read(list(document.path("specialOpeningHoursSpecification")));

    // Then
    for (Day day : venue.calendar(museum).between(TODAY, TODAY.plusDays(HoursWriter.DAYS))) {
      HoursReader.Said special = said.special().get(day.date());
      if (day.state() == Day.State.UNCONFIRMED) {
        assertThat(special.open()).isEmpty();
      } else {
        assertThat(
                special == null
                    ? said.week().orElseThrow().getOrDefault(day.date().getDayOfWeek(), List.of())
                    : special.open().orElseThrow())
            .as(day.date().toString())
            .containsExactlyInAnyOrderElementsOf(day.slots());
      }
    }
  }

  @Test
  void cannotEndTheElementItStandsIn() {
    // Given
    ObjectNode document =
        JSON.createObjectNode().put("name", "</script><script>alert(1)</script>&\u2028<!--");

    // When
    String text = MuseumJsonLd.scriptSafe(document);

    // Then
    assertThat(text).doesNotContain("<", ">", "&", "\u2028");
    assertThat(read(text)).isEqualTo(document);
  }

  @Test
  void takesOverWhatASiteSaysAndTellsWhatItDidNotUnderstand() throws IOException {
    // Given
    ObjectNode tree = tree("/sample/museum.yaml");
    List<String> notes = new ArrayList<>();
    String document =
        """
        {"@context": "https://schema.org", "@graph": [
          {"@type": "WebSite", "name": "Our site"},
          {"@type": ["Museum", "TouristAttraction"], "telephone": "+33 1 99 00 99 99",
           "name": [{"@language": "en", "@value": "Rope Museum"},
                    {"@language": "fr", "@value": "Musée"}],
           "slogan": "Ropes!",
           "openingHours": "Tu-Su 10:00-18:00",
           "specialOpeningHoursSpecification": [
             {"@type": "OpeningHoursSpecification", "validFrom": "2026-12-10",
              "validThrough": "2026-12-11", "opens": "00:00", "closes": "00:00"},
             {"@type": "OpeningHoursSpecification", "validFrom": "2026-12-24",
              "validThrough": "2026-12-24", "opens": "11:00", "closes": "15:00"},
             {"@type": "OpeningHoursSpecification", "validFrom": "soon", "opens": "9"}],
           "event": {"@type": "ExhibitionEvent", "name": "Knots of the North",
             "startDate": "2027-03-01T10:00", "endDate": "2027-05-01", "organizer": "us"},
           "makesOffer": [
             {"@type": "Offer", "name": "Full price", "price": 13.5, "priceCurrency": "EUR"},
             {"@type": "Offer", "name": "Reduced price", "price": 9, "priceCurrency": "EUR"},
             {"@type": "Offer", "name": "Dollars", "price": 9, "priceCurrency": "USD"}]}]}""";

    // When
    new JsonLdReader(tree, Language.EN, notes).read(document.getBytes(StandardCharsets.UTF_8));

    // Then
    assertThat(tree.at("/museum/name/en").asText()).isEqualTo("Rope Museum");
    assertThat(tree.at("/museum/contact/phone").asText()).isEqualTo("+33 1 99 00 99 99");
    assertThat(tree.at("/tickets/0/price").asText()).isEqualTo("13.5");
    assertThat(tree.at("/tickets/1/price").asText()).isEqualTo("9.00");
    assertThat(tree.at("/venues/0/hours/exceptions").toString())
        .contains("{\"from\":\"2026-12-10\",\"until\":\"2026-12-11\",\"hours\":[]}")
        .contains("{\"on\":\"2026-12-24\",\"hours\":[\"11:00-15:00\"]}");
    assertThat(tree.path("exhibitions").toString())
        .contains(
            "{\"key\":\"knots-of-the-north\",\"status\":\"draft\","
                + "\"title\":{\"en\":\"Knots of the North\"},"
                + "\"from\":\"2027-03-01\",\"until\":\"2027-05-01\"}");
    assertThat(String.join("\n", notes))
        .contains("Our site", "slogan", "openingHours", "soon", "organizer", "USD");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "<html>", "{\"@type\": \"Zoo\"}", "{\"@type\": \"Museum\""})
  void refusesWhatHoldsNoMuseum(String text) {
    JsonLdReader reader = new JsonLdReader(JSON.createObjectNode(), Language.EN, new ArrayList<>());
    assertThatThrownBy(() -> reader.read(text.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(InvalidKnowledgeFileException.class);
  }

  private static ObjectNode document(String file, Language language) throws IOException {
    List<NewItem> items = items(file);
    Museum museum = values(items, Kind.MUSEUM, Museum.class).get(0);
    List<Item<TicketPrice>> tickets = new ArrayList<>();
    for (NewItem item : items) {
      if (item.kind() == Kind.TICKET) {
        tickets.add(
            new Item<>(
                item.key(),
                item.status(),
                item.validity(),
                0,
                JSON.treeToValue(item.body(), TicketPrice.class)));
      }
    }
    return new MuseumDocument(museum, language, TODAY)
        .of(
            values(items, Kind.VENUE, Venue.class),
            values(items, Kind.EXHIBITION, Exhibition.class),
            tickets);
  }

  private static <T> List<T> values(List<NewItem> items, Kind kind, Class<T> type)
      throws IOException {
    List<T> values = new ArrayList<>();
    for (NewItem item : items) {
      if (item.kind() == kind) {
        values.add(JSON.treeToValue(item.body(), type));
      }
    }
    return values;
  }

  private static List<NewItem> items(String file) throws IOException {
    try (InputStream in = JsonLdTest.class.getResourceAsStream(file)) {
      return KnowledgeFile.read(in).items();
    }
  }

  private static ObjectNode tree(String file) throws IOException {
    return new KnowledgeTree(KnowledgeSchema.load()).of(items(file));
  }

  private static byte[] bytes(JsonNode document) {
    return document.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static JsonNode read(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<JsonNode> list(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }
}
