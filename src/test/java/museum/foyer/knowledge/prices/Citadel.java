package museum.foyer.knowledge.prices;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import museum.foyer.knowledge.Home;
import museum.foyer.knowledge.Language;
import museum.foyer.knowledge.Translated;

/** The prices of {@code museums/citadel.yaml}, as values. */
final class Citadel {

  static final Surcharge CROWNS =
      new Surcharge(
          "crowns", Translated.of(Language.EN, "Crowns of Straw"), new BigDecimal("4.50"));

  private final YAMLMapper yaml =
      YAMLMapper.builder()
          .addModules(new Jdk8Module(), new JavaTimeModule())
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();
  private final List<TicketPrice> tickets;
  private final List<FreeDay> freeDays;

  Citadel() {
    try (InputStream in = Citadel.class.getResourceAsStream("/museums/citadel.yaml")) {
      JsonNode root = yaml.readTree(in);
      tickets = read(root.get("tickets"), TicketPrice.class);
      freeDays = read(root.get("freeDays"), FreeDay.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Tariff tariff(LocalDate date) {
    return new Tariff(
        tickets.stream().filter(ticket -> ticket.soldOn(date)).toList(),
        freeDays,
        Home.place("Bellrive", Optional.of("IE")));
  }

  private <T> List<T> read(JsonNode list, Class<T> type) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(node -> yaml.convertValue(node, type))
        .toList();
  }
}
