package museum.foyer.llm;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.tracing.TracingPolicy;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import museum.foyer.llm.provider.EndpointAddress;
import museum.foyer.llm.provider.LlmConfig;

/** Where chat completions are asked for, and how a request there looks. */
final class ChatEndpoint {

  /** An event of one token is 200 to 350 bytes with the providers known. */
  private static final int BYTES_PER_TOKEN = 1024;

  /** For comments that keep the connection open, and errors. */
  private static final int OTHER_BYTES = 64 * 1024;

  /** Shorter than providers and load balancers keep an unused connection, usually 60 s or more. */
  private static final int KEEP_ALIVE_SECONDS = 30;

  /** Lets our own deadline for connecting come first, for it knows what to do. */
  private static final int CONNECT_GRACE_MILLIS = 500;

  private final HttpClient client;
  private final String uri;
  private final LlmConfig config;

  private ChatEndpoint(Vertx vertx, String baseUrl, LlmConfig config) {
    this.uri = baseUrl + "/chat/completions";
    this.config = config;
    this.client =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setName("llm")
                .setTracingPolicy(TracingPolicy.IGNORE)
                .setConnectTimeout((int) config.connectTimeout().toMillis() + CONNECT_GRACE_MILLIS)
                .setKeepAliveTimeout(KEEP_ALIVE_SECONDS)
                .setIdleTimeout((int) config.totalTimeout().toMillis())
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS),
            new PoolOptions().setHttp1MaxSize(config.maxConcurrent()));
  }

  /** The configured endpoint, if there is one. */
  static Optional<ChatEndpoint> of(Vertx vertx, LlmConfig config) {
    return EndpointAddress.of(config).map(url -> new ChatEndpoint(vertx, url, config));
  }

  /**
   * @param whenEnded runs exactly once, when the provider no longer works on the request
   */
  ProviderCall send(Prompt prompt, Runnable whenEnded) {
    RequestOptions options =
        new RequestOptions()
            .setMethod(HttpMethod.POST)
            .setAbsoluteURI(uri)
            .putHeader("Content-Type", "application/json")
            .putHeader("Accept", "text/event-stream");
    config.apiKey().ifPresent(key -> options.putHeader("Authorization", "Bearer " + key));
    Buffer body = Buffer.buffer(body(prompt).toString());
    ProviderCall call =
        new ProviderCall(prompt.maxTokens() * BYTES_PER_TOKEN + OTHER_BYTES, whenEnded);
    call.send(client, options, body);
    return call;
  }

  private ObjectNode body(Prompt prompt) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("model", config.model());
    body.put("temperature", config.temperature());
    body.put(config.maxTokensField(), prompt.maxTokens());
    body.put("stream", true);
    body.putObject("stream_options").put("include_usage", true);
    body.putArray("messages")
        .add(
            JsonNodeFactory.instance
                .objectNode()
                .put("role", "system")
                .put("content", prompt.system()))
        .add(
            JsonNodeFactory.instance
                .objectNode()
                .put("role", "user")
                .put("content", prompt.user()));
    return body;
  }
}
