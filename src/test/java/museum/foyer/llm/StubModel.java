package museum.foyer.llm;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/**
 * An OpenAI-compatible provider on loopback that behaves as told: {@code /v1/chat/completions} and
 * {@code /v1/embeddings}. Counts what reaches it and keeps the newest requests. Runs on its own
 * event loops, so it may also be started alone (see {@link #main}).
 */
public final class StubModel implements AutoCloseable {

  /** What the stub does to the next requests. */
  public enum Mode {
    /** One event a piece. */
    NORMAL,
    /** The whole answer in one write. */
    ONE_WRITE,
    /** Some pieces, then the connection is closed. */
    CUT,
    /** Some pieces, then an error event and a proper end. */
    ERROR_EVENT,
    /** Status 200, event stream, no body. */
    EMPTY,
    /** Ends with {@code finish_reason: length}. */
    LENGTH,
    /** One piece in the middle is broken JSON, all else is well. */
    MALFORMED,
    /** Neither {@code finish_reason} nor {@code [DONE]}, but a proper end of the body. */
    NO_END,
    /** {@code [DONE]} without {@code finish_reason}. */
    NO_FINISH_REASON,
    /** {@code finish_reason: stop} without {@code [DONE]}. */
    NO_DONE,
    HTML,
    UNAUTHORIZED,
    /** With {@code Retry-After: 20}. */
    RATE_LIMITED,
    SERVER_ERROR,
    /** The next call fails, the ones after it do not. */
    SERVER_ERROR_ONCE,
    SILENT_BEFORE_HEADERS,
    SILENT_AFTER_HEADERS,
    SILENT_AFTER_FIRST_TOKEN,
    /** Some pieces, then nothing, and no end. */
    SILENT_MIDWAY,
    /** Never stops writing pieces. */
    INFINITE
  }

  private static final int KEPT_REQUESTS = 2_000;

  private final Vertx vertx;
  private final int port;
  private final AtomicLong connections = new AtomicLong();
  private final AtomicInteger openConnections = new AtomicInteger();
  private final AtomicLong calls = new AtomicLong();
  private final AtomicInteger running = new AtomicInteger();
  private final AtomicInteger mostRunning = new AtomicInteger();
  private final AtomicInteger failuresLeft = new AtomicInteger();
  private final Deque<String> requests = new ArrayDeque<>();
  private volatile Mode mode = Mode.NORMAL;
  private volatile Duration firstDelay = Duration.ZERO;
  private volatile Duration nextDelay = Duration.ZERO;
  private volatile Function<String, String> answer =
      request -> "The museum is open from ten to six.";
  private volatile int dimension = 8;
  private volatile Optional<String> authorization = Optional.empty();

  private StubModel(int port, int eventLoops) {
    this.port = port;
    vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(eventLoops));
    vertx
        .deployVerticle(Server::new, new DeploymentOptions().setInstances(eventLoops))
        .toCompletionStage()
        .toCompletableFuture()
        .join();
  }

  /** Starts on a free port with two event loops. */
  public static StubModel start() {
    try (ServerSocket free = new ServerSocket(0)) {
      int port = free.getLocalPort();
      free.close();
      return startOn(port);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Starts on the given port with two event loops. */
  public static StubModel startOn(int port) {
    return new StubModel(port, 2);
  }

  /**
   * Runs until killed. Arguments: port, milliseconds to the first piece, milliseconds between
   * pieces, and {@code ONE_WRITE} or another mode. Defaults: 18080 0 0 NORMAL.
   */
  public static void main(String... args) {
    StubModel stub = startOn(args.length > 0 ? Integer.parseInt(args[0]) : 18080);
    stub.delays(
        Duration.ofMillis(args.length > 1 ? Long.parseLong(args[1]) : 0),
        Duration.ofMillis(args.length > 2 ? Long.parseLong(args[2]) : 0));
    stub.mode(args.length > 3 ? Mode.valueOf(args[3]) : Mode.NORMAL);
    System.out.println("stub model at " + stub.baseUrl());
  }

  /** What to configure as {@code foyer.llm.base-url}. */
  public String baseUrl() {
    return "http://127.0.0.1:" + port + "/v1";
  }

  public StubModel mode(Mode newMode) {
    failuresLeft.set(newMode == Mode.SERVER_ERROR_ONCE ? 1 : 0);
    mode = newMode;
    return this;
  }

  /** Time before the first piece (or embedding) and between pieces. */
  public StubModel delays(Duration beforeFirst, Duration between) {
    firstDelay = beforeFirst;
    nextDelay = between;
    return this;
  }

  /** Computes the answer's text from the request's JSON. */
  public StubModel answerWith(Function<String, String> newAnswer) {
    answer = newAnswer;
    return this;
  }

  /** Length of the vectors given out from now on; 8 at first. */
  public StubModel embeddingDimension(int newDimension) {
    dimension = newDimension;
    return this;
  }

  /** Connections accepted since the start. */
  public long connections() {
    return connections.get();
  }

  /** Connections open now. */
  public int openConnections() {
    return openConnections.get();
  }

  /** Requests received since the start. */
  public long calls() {
    return calls.get();
  }

  /** Most requests that were under way at once. */
  public int mostAtOnce() {
    return mostRunning.get();
  }

  /** The newest requests' JSON bodies, oldest first, at most 2,000. */
  public List<String> requests() {
    synchronized (requests) {
      return List.copyOf(requests);
    }
  }

  /** The newest request's {@code Authorization}. */
  public Optional<String> lastAuthorization() {
    return authorization;
  }

  @Override
  public void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  /** Requests whose response has not ended and whose connection is open. */
  public int running() {
    return running.get();
  }

  private void keep(String request) {
    synchronized (requests) {
      if (requests.size() == KEPT_REQUESTS) {
        requests.removeFirst();
      }
      requests.addLast(request);
    }
  }

  /** One event loop's share of the work. */
  private final class Server extends AbstractVerticle {

    @Override
    public void start(Promise<Void> started) {
      vertx
          .createHttpServer()
          .connectionHandler(
              connection -> {
                connections.incrementAndGet();
                openConnections.incrementAndGet();
                connection.closeHandler(closed -> openConnections.decrementAndGet());
              })
          .requestHandler(this::handle)
          .listen(port, "127.0.0.1")
          .<Void>mapEmpty()
          .onComplete(started);
    }

    private void handle(HttpServerRequest request) {
      calls.incrementAndGet();
      authorization = Optional.ofNullable(request.getHeader("Authorization"));
      mostRunning.accumulateAndGet(running.incrementAndGet(), Math::max);
      request.response().endHandler(gone -> running.decrementAndGet());
      request
          .body()
          .onSuccess(
              body -> {
                keep(body.toString());
                later(firstDelay, () -> reply(request, body.toString()));
              });
    }

    private void later(Duration delay, Runnable action) {
      if (delay.isZero()) {
        action.run();
      } else {
        vertx.setTimer(delay.toMillis(), timer -> action.run());
      }
    }

    private void reply(HttpServerRequest request, String body) {
      HttpServerResponse response = request.response();
      if (response.closed()) {
        return;
      }
      switch (mode) {
        case SILENT_BEFORE_HEADERS -> {}
        case UNAUTHORIZED -> fail(response, 401);
        case RATE_LIMITED -> fail(response.putHeader("Retry-After", "20"), 429);
        case SERVER_ERROR -> fail(response, 500);
        case HTML -> end(response, "text/html", "<html><body>Please sign in</body></html>");
        default -> {
          if (failuresLeft.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            fail(response, 500);
          } else if (request.path().endsWith("/embeddings")) {
            end(response, "application/json", StubReplies.embeddings(body, dimension));
          } else {
            chat(response, new JsonObject(body), answer.apply(body));
          }
        }
      }
    }

    private void chat(HttpServerResponse response, JsonObject request, String text) {
      if (!request.getBoolean("stream", false)) {
        end(response, "application/json", StubReplies.completion(mode, text));
        return;
      }
      response.setChunked(true).putHeader("Content-Type", "text/event-stream");
      Iterator<String> events = StubReplies.events(mode, request, text);
      if (mode == Mode.ONE_WRITE) {
        StringBuilder whole = new StringBuilder();
        events.forEachRemaining(whole::append);
        response.end(whole.toString());
      } else {
        writeNext(response, events);
      }
    }

    private void writeNext(HttpServerResponse response, Iterator<String> events) {
      while (!response.closed()) {
        if (!events.hasNext()) {
          finish(response);
          return;
        }
        response.write(events.next());
        if (response.writeQueueFull()) {
          response.drainHandler(drained -> writeNext(response, events));
          return;
        }
        if (!nextDelay.isZero()) {
          later(nextDelay, () -> writeNext(response, events));
          return;
        }
      }
    }

    private void finish(HttpServerResponse response) {
      switch (mode) {
        case SILENT_AFTER_HEADERS, SILENT_AFTER_FIRST_TOKEN, SILENT_MIDWAY -> {}
        case CUT -> response.reset();
        default -> response.end();
      }
    }

    private void fail(HttpServerResponse response, int status) {
      end(
          response.setStatusCode(status),
          "application/json",
          "{\"error\":{\"message\":\"canary-from-provider\",\"code\":" + status + "}}");
    }

    private void end(HttpServerResponse response, String type, String body) {
      response.putHeader("Content-Type", type).end(body);
    }
  }
}
