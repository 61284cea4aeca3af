package museum.foyer.channels.meta.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of event in the shape Meta sends it, and what it leads to. */
class RecordedDeliveriesTest {

  private static final Path FILES = Path.of("src", "test", "resources", "channels", "meta");

  private static final String PAGE = "108888888888881";
  private static final String INSTAGRAM = "17841400000000001";
  private static final String OUR_APP = "555000111222333";

  /** A minute after the deliveries. */
  private static final Instant NOW = Instant.ofEpochMilli(1795514400000L).plusSeconds(60);

  private static final ObjectMapper JSON =
      new ObjectMapper().registerModule(new Jdk8Module()).registerModule(new JavaTimeModule());

  private static final Actions ACTIONS = new Actions(Set.of(OUR_APP), Duration.ofHours(24));

  static Map<String, String> expected() throws IOException {
    return new YAMLMapper()
        .readValue(Files.readString(FILES.resolve("expected.yaml")), new TypeReference<>() {});
  }

  static Stream<String> files() throws IOException {
    try (Stream<Path> files = Files.walk(FILES)) {
      return files
          .filter(file -> file.toString().endsWith(".json") && !file.getParent().endsWith("signed"))
          .map(file -> FILES.relativize(file).toString())
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void leadsToWhatIsExpected(String file) throws IOException {
    // Given
    JsonNode delivery = JSON.readTree(Files.readString(FILES.resolve(file), UTF_8));

    // When
    String done =
        distinct(events().read(delivery)).stream()
            .flatMap(event -> ACTIONS.of(event, NOW).stream())
            .map(RecordedDeliveriesTest::told)
            .collect(Collectors.joining("; "));

    // Then
    assertThat(done.isEmpty() ? "silence" : done).isEqualTo(expected().get(file));
  }

  @Test
  void noExpectationIsWithoutItsFile() throws IOException {
    assertThat(files()).containsExactlyInAnyOrderElementsOf(expected().keySet());
  }

  @ParameterizedTest
  @MethodSource("files")
  void waitsAsWhatItWasAndWithoutAnAddressOfMedia(String file) throws IOException {
    // Given
    JsonNode delivery = JSON.readTree(Files.readString(FILES.resolve(file), UTF_8));

    for (Arrival arrival : events().read(delivery)) {
      // When
      String waiting = JSON.writeValueAsString(arrival.event());

      // Then
      assertThat(JSON.readValue(waiting, MetaEvent.class)).isEqualTo(arrival.event());
      assertThat(waiting).doesNotContain("scontent");
    }
  }

  @Test
  void timesInSecondsAreTheSameMoment() throws IOException {
    // Given
    JsonNode seconds =
        JSON.readTree(Files.readString(FILES.resolve("messenger/text-number-ids.json")));

    // When
    Instant at = events().read(seconds).get(0).event().origin().at();

    // Then
    assertThat(at).isEqualTo(NOW.minusSeconds(60));
  }

  @Test
  void theSameEventWithoutAnIdIsKnownAgainAndAnotherIsNot() throws IOException {
    // Given
    String text = Files.readString(FILES.resolve("messenger/text-without-mid.json"));
    String later = text.replace("1795514400000", "1795514400001");

    // When
    List<String> keys =
        Stream.of(text, text, later)
            .map(RecordedDeliveriesTest::tree)
            .map(tree -> events().read(tree).get(0).key())
            .toList();

    // Then
    assertThat(keys.get(0)).isEqualTo(keys.get(1)).isNotEqualTo(keys.get(2));
  }

  private static MetaEvents events() {
    return new MetaEvents(
        (platform, id) ->
            id.equals(
                switch (platform) {
                  case MESSENGER -> PAGE;
                  case INSTAGRAM -> INSTAGRAM;
                }),
        NOW);
  }

  private static JsonNode tree(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static List<MetaEvent> distinct(List<Arrival> arrivals) {
    Map<String, MetaEvent> byKey = new LinkedHashMap<>();
    arrivals.forEach(arrival -> byKey.putIfAbsent(arrival.key(), arrival.event()));
    return List.copyOf(byKey.values());
  }

  private static String told(Action action) {
    if (action instanceof Action.Answer answer) {
      return "answer " + answer.mid().orElse("-") + " " + answer.text();
    } else if (action instanceof Action.Edit edit) {
      return "edit " + edit.mid() + " " + edit.text();
    } else if (action instanceof Action.Forget unsent) {
      return "forget " + unsent.mid();
    } else if (action instanceof Action.Rate rate) {
      return "rate " + rate.mid() + " " + rate.rating();
    } else if (action instanceof Action.NoteReferral referral) {
      return "referral " + referral.ref();
    } else if (action instanceof Action.Warn warning) {
      return "warn " + warning.action();
    } else if (action instanceof Action.Recognise echo) {
      return "echo " + echo.echo().mid().orElse("-") + " app " + echo.echo().app().orElse("-");
    } else if (action instanceof Action.Welcome) {
      return "welcome";
    } else if (action instanceof Action.FixedLine) {
      return "fixed line";
    }
    return action instanceof Action.GoSilent ? "go silent" : "speak again";
  }
}
