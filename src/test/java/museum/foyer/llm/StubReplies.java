package museum.foyer.llm;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import museum.foyer.llm.StubModel.Mode;

/** The bodies {@link StubModel} sends. */
final class StubReplies {

  private static final String DONE = "data: [DONE]\n\n";

  private StubReplies() {}

  /** The server-sent events of one streamed answer, each with its closing blank line. */
  static Iterator<String> events(Mode mode, JsonObject request, String text) {
    List<String> pieces = pieces(text);
    Stream<String> role = Stream.of(delta(new JsonObject().put("role", "assistant")));
    Stream<String> some =
        pieces.stream().limit(Math.max(1, pieces.size() / 2)).map(StubReplies::piece);
    return switch (mode) {
      case EMPTY -> Stream.<String>empty().iterator();
      case SILENT_AFTER_HEADERS -> Stream.of(": waiting\n\n").iterator();
      case SILENT_AFTER_FIRST_TOKEN -> Stream.concat(role, some.limit(1)).iterator();
      case INFINITE -> Stream.generate(() -> piece("more ")).iterator();
      case CUT, NO_END, SILENT_MIDWAY -> Stream.concat(role, some).iterator();
      case NO_FINISH_REASON -> Stream.concat(Stream.concat(role, some), Stream.of(DONE)).iterator();
      case ERROR_EVENT ->
          Stream.concat(
                  Stream.concat(role, some),
                  Stream.of("data: {\"error\":{\"message\":\"canary-from-provider\"}}\n\n"))
              .iterator();
      default -> whole(mode, request, pieces).iterator();
    };
  }

  private static List<String> whole(Mode mode, JsonObject request, List<String> pieces) {
    List<String> events = new ArrayList<>();
    events.add(delta(new JsonObject().put("role", "assistant").put("content", "")));
    for (int i = 0; i < pieces.size(); i++) {
      boolean broken = mode == Mode.MALFORMED && i == pieces.size() / 2;
      events.add(broken ? "data: {\"choices\":[{\"del\n\n" : piece(pieces.get(i)));
    }
    events.add(
        event(
            new JsonObject()
                .put("index", 0)
                .put("delta", new JsonObject())
                .put("finish_reason", mode == Mode.LENGTH ? "length" : "stop")));
    if (request
        .getJsonObject("stream_options", new JsonObject())
        .getBoolean("include_usage", false)) {
      events.add(
          "data: "
              + new JsonObject().put("choices", new JsonArray()).put("usage", usage(pieces.size()))
              + "\n\n");
    }
    if (mode != Mode.NO_DONE) {
      events.add(DONE);
    }
    return events;
  }

  /** The body of an answer that is not streamed. */
  static String completion(Mode mode, String text) {
    JsonObject choice =
        new JsonObject()
            .put("index", 0)
            .put("message", new JsonObject().put("role", "assistant").put("content", text))
            .put("finish_reason", mode == Mode.LENGTH ? "length" : "stop");
    return new JsonObject()
        .put("id", "stub")
        .put("object", "chat.completion")
        .put("model", "stub")
        .put("choices", new JsonArray().add(choice))
        .put("usage", usage(pieces(text).size()))
        .encode();
  }

  /** One vector for each input, the same for the same text, not of unit length. */
  static String embeddings(String body, int dimension) {
    Object input = new JsonObject(body).getValue("input");
    JsonArray texts = input instanceof JsonArray array ? array : new JsonArray().add(input);
    JsonArray data = new JsonArray();
    for (int i = 0; i < texts.size(); i++) {
      Random random = new Random(texts.getString(i).hashCode());
      JsonArray vector = new JsonArray();
      IntStream.range(0, dimension).forEach(n -> vector.add(random.nextGaussian()));
      data.add(
          new JsonObject().put("object", "embedding").put("index", i).put("embedding", vector));
    }
    return new JsonObject().put("object", "list").put("data", data).put("usage", usage(0)).encode();
  }

  private static JsonObject usage(int tokens) {
    return new JsonObject()
        .put("prompt_tokens", 100)
        .put("completion_tokens", tokens)
        .put("total_tokens", 100 + tokens);
  }

  /** Words with the space after them, so that pieces joined give the text. */
  private static List<String> pieces(String text) {
    return List.of(text.split("(?<=\\s)"));
  }

  private static String piece(String content) {
    return delta(new JsonObject().put("content", content));
  }

  private static String delta(JsonObject delta) {
    return event(new JsonObject().put("index", 0).put("delta", delta).putNull("finish_reason"));
  }

  private static String event(JsonObject choice) {
    return "data: "
        + new JsonObject()
            .put("id", "stub")
            .put("object", "chat.completion.chunk")
            .put("model", "stub")
            .put("choices", new JsonArray().add(choice))
        + "\n\n";
  }
}
