package museum.foyer;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import museum.foyer.knowledge.Language;

/**
 * One question of a golden dialogue with what its answer must hold.
 *
 * @param topic key of the phrasebook's topic it belongs to; null for what is no topic
 * @param language of the question, hence of the answer
 * @param asOf when it is asked, in the museum's zone
 * @param earlier questions of the same conversation, the first one first
 * @param contains each must stand in the answer; {@code |} parts wordings of which one is enough
 * @param lacks what would be untrue here, wherever it stands
 * @param only the times ({@code 10:00}) and sums ({@code 12.50}) that are true here, beside the
 *     price of one ticket; empty for all of the museum's
 * @param outcome those that are right; empty for the usual ones of the kind
 */
record Dialogue(
    Kind kind,
    String topic,
    Language language,
    String question,
    String asOf,
    List<String> earlier,
    List<String> contains,
    List<String> lacks,
    List<String> only,
    Set<String> outcome) {

  private static final YAMLMapper YAML =
      YAMLMapper.builder().enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY).build();

  Dialogue {
    earlier = orNone(earlier);
    contains = orNone(contains);
    lacks = orNone(lacks);
    only = orNone(only);
    outcome = outcome == null ? kind.outcomes : outcome;
  }

  /** What a visitor is after, and how such a question may end. */
  enum Kind {
    @JsonProperty("fact")
    FACT("ANSWERED_FROM_FACTS"),
    @JsonProperty("stored")
    STORED("ANSWERED_FROM_FAQ"),
    /** About the museum, and nobody has written it down. */
    @JsonProperty("unknown")
    UNKNOWN("UNKNOWN"),
    @JsonProperty("hand-off")
    HAND_OFF("ANSWERED_FROM_FAQ", "UNKNOWN", "HANDED_OFF"),
    /** Not about the museum. */
    @JsonProperty("refuse")
    REFUSE("REFUSED", "UNKNOWN"),
    @JsonProperty("courtesy")
    COURTESY("ANSWERED_FROM_FACTS"),
    @JsonProperty("injection")
    INJECTION("REFUSED", "UNKNOWN", "ANSWERED_FROM_FACTS", "ANSWERED_FROM_FAQ"),
    @JsonProperty("follow-up")
    FOLLOW_UP("ANSWERED_FROM_FACTS", "ANSWERED_FROM_FAQ");

    private final Set<String> outcomes;

    Kind(String... outcomes) {
      this.outcomes = Set.of(outcomes);
    }
  }

  /** Those of the files {@code museum.yaml} and {@code museum-….yaml}. */
  static List<Dialogue> of(String museum) {
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/dialogues"))) {
      return files
          .filter(file -> file.getFileName().toString().matches(museum + "(-..)?\\.yaml"))
          .sorted()
          .flatMap(Dialogue::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Dialogue> read(Path file) {
    try {
      return YAML.readValue(file.toFile(), new TypeReference<List<Dialogue>>() {}).stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> orNone(List<String> values) {
    return values == null ? List.of() : List.copyOf(values);
  }
}
