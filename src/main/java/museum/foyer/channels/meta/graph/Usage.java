package museum.foyer.channels.meta.graph;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * How much of its limit an account has used up, from the headers of an answer.
 *
 * @param percent of the limit that is nearest
 * @param regain when Meta expects to be open again; zero if it is
 */
record Usage(int percent, Duration regain) {

  static final Usage NONE = new Usage(0, Duration.ZERO);

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final List<String> SHARES = List.of("call_count", "total_time", "total_cputime");

  private static final int NEARLY_ALL = 90;
  private static final int ALL = 100;

  /** Ten seconds of a rush fit into what is left. */
  private static final Duration SLOWER = Duration.ofSeconds(1);

  private static final Duration FULL = Duration.ofMinutes(1);

  /**
   * @param app header {@code X-App-Usage}
   * @param business header {@code X-Business-Use-Case-Usage}
   */
  static Usage of(Optional<String> app, Optional<String> business) {
    Stream<JsonNode> limits =
        Stream.concat(
            app.map(Usage::json).stream(),
            business.stream().flatMap(header -> children(json(header))).flatMap(Usage::children));
    return limits.map(Usage::of).reduce(NONE, Usage::worse);
  }

  /** How long to send nothing, so that the limit is not reached. */
  Duration rest() {
    if (regain.compareTo(Duration.ZERO) > 0) {
      return regain;
    }
    if (percent >= ALL) {
      return FULL;
    }
    return percent >= NEARLY_ALL ? SLOWER : Duration.ZERO;
  }

  private static Usage of(JsonNode limit) {
    return new Usage(
        SHARES.stream().mapToInt(share -> limit.path(share).asInt()).max().orElse(0),
        Duration.ofMinutes(Math.max(0, limit.path("estimated_time_to_regain_access").asInt())));
  }

  private Usage worse(Usage other) {
    return new Usage(
        Math.max(percent, other.percent),
        regain.compareTo(other.regain) > 0 ? regain : other.regain);
  }

  private static Stream<JsonNode> children(JsonNode node) {
    return StreamSupport.stream(node.spliterator(), false);
  }

  /** A header nobody can read limits nothing. */
  private static JsonNode json(String header) {
    try {
      return JSON.readTree(header);
    } catch (JsonProcessingException e) {
      return JSON.missingNode();
    }
  }
}
