package museum.foyer.llm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Reads one streamed chat completion. Strict: whatever is not understood makes the answer {@link
 * Finish#FAILED}, for a chunk skipped may be the digit that makes a price.
 */
final class AnswerParser {

  private static final ObjectReader JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build()
          .readerFor(JsonNode.class);

  private final ServerSentEvents events = new ServerSentEvents();
  private Optional<Finish> reason = Optional.empty();
  private Optional<Finish> finish = Optional.empty();
  private OptionalLong usage = OptionalLong.empty();

  /** The texts these bytes complete; none is empty. */
  List<String> accept(byte[] bytes) {
    return read(() -> events.accept(bytes));
  }

  /** The rest, given that the body ended here, properly. */
  List<String> end() {
    List<String> pieces = read(events::end);
    finish = finish.or(() -> reason).or(() -> Optional.of(Finish.CUT));
    return pieces;
  }

  /** How the answer ended, once that is certain. */
  Optional<Finish> finish() {
    return finish;
  }

  /** Tokens of prompt and answer together, if the provider told. */
  OptionalLong usage() {
    return usage;
  }

  private List<String> read(Source source) {
    List<String> pieces = new ArrayList<>();
    try {
      for (String event : source.next()) {
        if (finish.isEmpty()) {
          read(event, pieces);
        }
      }
    } catch (CharacterCodingException | JsonProcessingException e) {
      finish = Optional.of(Finish.FAILED);
    }
    return pieces;
  }

  private void read(String event, List<String> pieces) throws JsonProcessingException {
    if (event.equals("[DONE]")) {
      finish = reason.or(() -> Optional.of(Finish.CUT));
    } else {
      chunk(JSON.readValue(event), pieces);
    }
  }

  private void chunk(JsonNode chunk, List<String> pieces) {
    JsonNode choices = chunk.path("choices");
    JsonNode choice = choices.path(0);
    JsonNode text = choice.path("delta").path("content");
    boolean understood =
        choices.isArray()
            && (choices.isEmpty() || choice.isObject())
            && (text.isTextual() || text.isNull() || text.isMissingNode());
    if (!understood || chunk.hasNonNull("error")) {
      finish = Optional.of(Finish.FAILED);
      return;
    }
    if (!text.asText("").isEmpty()) {
      pieces.add(text.asText());
    }
    if (choice.hasNonNull("finish_reason")) {
      reason = Optional.of(finishOf(choice.get("finish_reason").asText()));
    }
    JsonNode total = chunk.path("usage").path("total_tokens");
    if (total.canConvertToLong()) {
      usage = OptionalLong.of(total.longValue());
    }
  }

  private static Finish finishOf(String reason) {
    return switch (reason) {
      case "stop" -> Finish.STOP;
      case "length" -> Finish.LENGTH;
      default -> Finish.FAILED;
    };
  }

  /** Where complete events come from. */
  private interface Source {
    List<String> next() throws CharacterCodingException;
  }
}
