package museum.foyer.channels.meta.graph;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.tracing.TracingPolicy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Calls the Graph API for an account, once. */
@ApplicationScoped
public class GraphClient {

  private static final int OK = 200;

  /** Shorter than load balancers keep an unused connection: one found closed is an unknown end. */
  private static final int KEEP_ALIVE_SECONDS = 20;

  private final ObjectMapper json = new ObjectMapper();
  private final HttpClient http;
  private final GraphConfig config;

  public GraphClient(Vertx vertx, GraphConfig config) {
    this.config = config;
    this.http =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setName("meta")
                .setTracingPolicy(TracingPolicy.IGNORE)
                .setConnectTimeout((int) config.connectTimeout().toMillis())
                .setKeepAliveTimeout(KEEP_ALIVE_SECONDS),
            new PoolOptions().setHttp1MaxSize(config.connections()));
  }

  /**
   * Blocks until it is known how the call ended, or the time is over.
   *
   * @param account with a token
   * @param path below the version, like {@code me/messages}
   */
  public GraphReply post(GraphAccount account, String path, ObjectNode body) {
    RequestOptions options = request(account, path);
    Future<HttpClientRequest> connecting = http.request(options);
    HttpClientRequest request;
    try {
      request = await(connecting, config.connectTimeout());
    } catch (ExecutionException | TimeoutException e) {
      connecting.onSuccess(HttpClientRequest::reset);
      return new GraphReply.Unreachable();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      connecting.onSuccess(HttpClientRequest::reset);
      return new GraphReply.Unreachable();
    }
    return send(request, body);
  }

  private GraphReply send(HttpClientRequest request, ObjectNode body) {
    try {
      return await(
          request
              .send(Buffer.buffer(body.toString()))
              .compose(response -> response.body().map(bytes -> read(response, bytes))),
          config.answerTimeout());
    } catch (ExecutionException | TimeoutException e) {
      request.reset();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      request.reset();
    }
    return new GraphReply.Unanswered();
  }

  private static RequestOptions request(GraphAccount account, String path) {
    return new RequestOptions()
        .setMethod(HttpMethod.POST)
        .setAbsoluteURI(account.graph() + "/" + path + "?appsecret_proof=" + account.proof())
        .putHeader("Content-Type", "application/json")
        .putHeader("Accept", "application/json")
        .putHeader("Authorization", "Bearer " + account.token().orElseThrow());
  }

  private GraphReply read(HttpClientResponse response, Buffer bytes) {
    int status = response.statusCode();
    JsonNode body = json(bytes);
    Duration rest = rest(response);
    Optional<GraphError> error = GraphError.in(status, body);
    if (error.isPresent() || status != OK) {
      return new GraphReply.Refused(error.orElseGet(() -> GraphError.of(status)), rest);
    }
    if (!body.isObject()) {
      return new GraphReply.Unanswered();
    }
    return new GraphReply.Accepted(
        Optional.ofNullable(body.get("message_id")).map(JsonNode::asText), rest);
  }

  private JsonNode json(Buffer bytes) {
    try {
      return json.readTree(bytes.getBytes());
    } catch (IOException e) {
      return json.missingNode();
    }
  }

  /** What Meta asks for, else what its usage headers make advisable. */
  private static Duration rest(HttpClientResponse response) {
    return header(response, "Retry-After")
        .filter(value -> value.matches("[0-9]{1,6}"))
        .map(Long::valueOf)
        .map(Duration::ofSeconds)
        .orElseGet(
            () ->
                Usage.of(
                        header(response, "X-App-Usage"),
                        header(response, "X-Business-Use-Case-Usage"))
                    .rest());
  }

  private static Optional<String> header(HttpClientResponse response, String name) {
    return Optional.ofNullable(response.getHeader(name));
  }

  private static <T> T await(Future<T> future, Duration longest)
      throws ExecutionException, InterruptedException, TimeoutException {
    return future
        .toCompletionStage()
        .toCompletableFuture()
        .get(longest.toMillis(), TimeUnit.MILLISECONDS);
  }
}
