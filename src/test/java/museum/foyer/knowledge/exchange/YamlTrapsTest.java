package museum.foyer.knowledge.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import museum.foyer.knowledge.Kind;
import museum.foyer.knowledge.Status;
import museum.foyer.knowledge.items.NewItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the author wrote is what is read, whatever YAML 1.1 makes of it. */
class YamlTrapsTest {

  private static final String SOUND =
      """
      foyer: 1
      museum:
        name: {en: Fjord House}
        city: Port
        country: NO
        timeZone: Europe/Oslo
        currency: NOK
        languages: [en]
        contact: {phone: "+47 22 00 00 00"}
      venues:
        - key: 2026
          name: {en: Main}
          hours:
            lastAdmissionMinutes: 30
            weekly: {mon: [10:00-18:00]}
            exceptions:
              - {on: 05-01, hours: [12:00-13:00]}
              - {on: 2026-12-24, unconfirmed: true}
      tickets:
        - {key: full, name: {en: Full}, price: 12.50, validFrom: 2026-01-01, status: draft}
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "on",
        "no",
        "yes",
        "true",
        "1984",
        "10:00",
        "12.50",
        "1e3",
        "0x1F",
        "0144504300",
        "2026-03-25",
        "2026-03-25T10:00:00Z",
        "<<",
        "=",
        ".inf",
        "l'ambition",
        "😀"
      })
  void anUnquotedTextIsTheTextWritten(String text) throws IOException {
    assertThat(name(SOUND.replace("Fjord House", text))).isEqualTo(text);
  }

  @Test
  void aQuotedTextIsUnescaped() throws IOException {
    assertThat(name(SOUND.replace("Fjord House", "'it''s {0}: [on]'"))).isEqualTo("it's {0}: [on]");
    assertThat(name(SOUND.replace("Fjord House", "\"caf\\u00e9 \\ud83d\\ude00\"")))
        .isEqualTo("café 😀");
  }

  @Test
  void datesTimesPricesAndKeysNeedNoQuotes() throws IOException {
    // When
    KnowledgeFile file = read(SOUND);

    // Then
    JsonNode venue = item(file, Kind.VENUE).body();
    assertThat(venue.at("/key").asText()).isEqualTo("2026");
    assertThat(venue.at("/hours/weekly/mon/0").asText()).isEqualTo("10:00-18:00");
    assertThat(venue.at("/hours/exceptions/0/on").asText()).isEqualTo("05-01");
    assertThat(venue.at("/hours/exceptions/1/on").asText()).isEqualTo("2026-12-24");
    assertThat(venue.at("/hours/exceptions/1/unconfirmed").isBoolean()).isTrue();
    assertThat(venue.at("/hours/lastAdmissionMinutes").isInt()).isTrue();
    assertThat(item(file, Kind.MUSEUM).body().at("/country").asText()).isEqualTo("NO");
    assertThat(item(file, Kind.TICKET).body().at("/price").asText()).isEqualTo("12.50");
  }

  @Test
  void statusAndValidityAreNoPartOfTheBody() throws IOException {
    // When
    NewItem ticket = item(read(SOUND), Kind.TICKET);

    // Then
    assertThat(ticket.status()).isEqualTo(Status.DRAFT);
    assertThat(ticket.validity().from()).contains(LocalDate.of(2026, 1, 1));
    assertThat(ticket.body().has("status")).isFalse();
    assertThat(ticket.body().has("validFrom")).isFalse();
  }

  @Test
  void readsWhatEditorsMakeOfAFile() throws IOException {
    assertThat(name("\uFEFF" + SOUND)).isEqualTo("Fjord House");
    assertThat(name(SOUND.replace("\n", "\r\n"))).isEqualTo("Fjord House");
    assertThat(name("---\n" + SOUND + "...\n")).isEqualTo("Fjord House");
  }

  @Test
  void readsJson() throws IOException {
    assertThat(
            name(
                """
                {"$schema":"knowledge-1.schema.json",\t"foyer":1,
                \t"museum": {"name": {"en": "J\\/S \\\\/"}, "city": "Port", "country": "NO",
                "timeZone": "Europe/Oslo", "currency": "NOK", "languages": ["en"],
                "contact": {"email": "info@example.org"}},
                "venues": [{"key": "main", "name": {"en": "Main"}, "hours": {"weekly": {}}}]}
                """))
        .isEqualTo("J/S \\/");
  }

  @Test
  void theDigestIsOfTheBytes() throws IOException {
    assertThat(read(SOUND).digest()).isEqualTo(read(SOUND).digest()).hasSize(64);
    assertThat(read(SOUND + "# changed\n").digest()).isNotEqualTo(read(SOUND).digest());
  }

  private static String name(String file) throws IOException {
    return item(read(file), Kind.MUSEUM).body().at("/name/en").asText();
  }

  private static NewItem item(KnowledgeFile file, Kind kind) {
    return file.items().stream().filter(item -> item.kind() == kind).findFirst().orElseThrow();
  }

  private static KnowledgeFile read(String text) throws IOException {
    return KnowledgeFile.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }
}
