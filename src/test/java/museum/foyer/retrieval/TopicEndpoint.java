package museum.foyer.retrieval;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * An embeddings endpoint whose meaning is known: texts of one topic have one direction. The model's
 * name ends with its dimension.
 */
public final class TopicEndpoint implements QuarkusTestResourceLifecycleManager {

  public static final String CONFIGURED = "topics-8";

  private static final Set<String> DOWN = ConcurrentHashMap.newKeySet();

  private static final List<List<String>> TOPICS =
      List.of(
          List.of("toilet", "washroom", "bathroom"),
          List.of("dog", "puppy"),
          List.of("ticket", "admission"));

  private static final ObjectMapper JSON = new ObjectMapper();

  private HttpServer server;

  public static void down(String model) {
    DOWN.add(model);
  }

  public static void up() {
    DOWN.clear();
  }

  public static float[] vector(String text, int dimension) {
    float[] vector = new float[dimension];
    for (int topic = 0; topic < TOPICS.size(); topic++) {
      if (TOPICS.get(topic).stream().anyMatch(Folding.normalized(text)::contains)) {
        vector[topic] = 1;
        return vector;
      }
    }
    vector[dimension - 1] = 1;
    return vector;
  }

  @Override
  public Map<String, String> start() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/v1/embeddings", TopicEndpoint::answer);
    server.start();
    return Map.of(
        "foyer.llm.embeddings.provider",
        "endpoint",
        "foyer.llm.embeddings.base-url",
        "http://127.0.0.1:" + server.getAddress().getPort() + "/v1",
        "foyer.llm.embeddings.model",
        CONFIGURED,
        "foyer.llm.breaker.failures",
        "1000000");
  }

  @Override
  public void stop() {
    server.stop(0);
  }

  private static void answer(HttpExchange exchange) throws IOException {
    JsonNode request = JSON.readTree(exchange.getRequestBody());
    String model = request.get("model").asText();
    ObjectNode reply = JSON.createObjectNode().put("object", "list").put("model", model);
    ArrayNode data = reply.putArray("data");
    for (JsonNode text : request.withArray("input")) {
      float[] vector = vector(text.asText(), model.charAt(model.length() - 1) - '0');
      data.addObject()
          .put("object", "embedding")
          .put("index", data.size() - 1)
          .set("embedding", JSON.valueToTree(vector));
    }
    byte[] body = reply.toString().getBytes(UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(DOWN.contains(model) ? 503 : 200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
