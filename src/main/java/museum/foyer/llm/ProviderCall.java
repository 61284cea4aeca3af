package museum.foyer.llm;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.RequestOptions;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import museum.foyer.llm.provider.LlmUnavailableException;
import museum.foyer.llm.provider.LlmUnavailableException.Reason;

/**
 * One streamed request. Bytes arrive on an event loop at the provider's speed and are taken by the
 * caller's thread at its own; what may wait between them is bounded by the size of the body.
 */
final class ProviderCall {

  /** What the caller's thread gets to see, in this order: connected, bytes …, over. */
  sealed interface Signal {}

  record Connected() implements Signal {}

  record Bytes(Buffer buffer) implements Signal {}

  /**
   * Nothing comes after it.
   *
   * @param failure empty when the body ended properly
   * @param rest how long the provider asked to be left alone
   */
  record Over(Optional<Reason> failure, Optional<Duration> rest) implements Signal {}

  private final BlockingQueue<Signal> signals = new LinkedBlockingQueue<>();
  private final AtomicBoolean ended = new AtomicBoolean();
  private final Runnable whenEnded;
  private final int mostBytes;
  private volatile boolean abandoned;
  private volatile Optional<HttpClientRequest> request = Optional.empty();
  private int bytesSeen;

  /**
   * @param mostBytes after which the body is not an answer any more
   * @param whenEnded runs exactly once, when the provider no longer works on this request
   */
  ProviderCall(int mostBytes, Runnable whenEnded) {
    this.mostBytes = mostBytes;
    this.whenEnded = whenEnded;
  }

  void send(HttpClient client, RequestOptions options, Buffer body) {
    client
        .request(options)
        .onSuccess(connected -> connected(connected, body))
        .onFailure(this::lost);
  }

  /** The next signal, if it comes in time. */
  Optional<Signal> next(long nanos) throws InterruptedException {
    return Optional.ofNullable(signals.poll(nanos, TimeUnit.NANOSECONDS));
  }

  /** Closes the connection, unless the provider has ended already. */
  void abandon() {
    abandoned = true;
    if (!ended.get()) {
      request.ifPresent(HttpClientRequest::reset);
    }
  }

  private void connected(HttpClientRequest connected, Buffer body) {
    request = Optional.of(connected);
    connected.exceptionHandler(this::lost);
    if (abandoned) {
      connected.reset();
      over(Optional.of(Reason.TIMED_OUT), Optional.empty());
      return;
    }
    signals.add(new Connected());
    connected.send(body).onSuccess(this::answered).onFailure(this::lost);
  }

  private void answered(HttpClientResponse response) {
    String type = Optional.ofNullable(response.getHeader("Content-Type")).orElse("");
    Optional<Reason> refusal =
        response.statusCode() != 200
            ? Optional.of(LlmUnavailableException.reasonOf(response.statusCode()))
            : type.toLowerCase(Locale.ROOT).startsWith("text/event-stream")
                ? Optional.empty()
                : Optional.of(Reason.BROKEN_REPLY);
    refusal.ifPresent(reason -> signals.add(new Over(refusal, retryAfter(response))));
    response
        .exceptionHandler(this::lost)
        .endHandler(end -> over(Optional.empty(), Optional.empty()))
        .handler(this::received);
  }

  private void received(Buffer bytes) {
    bytesSeen += bytes.length();
    if (bytesSeen > mostBytes) {
      signals.add(new Over(Optional.of(Reason.BROKEN_REPLY), Optional.empty()));
      abandon();
    } else {
      signals.add(new Bytes(bytes));
    }
  }

  private void lost(Throwable cause) {
    over(Optional.of(Reason.UNREACHABLE), Optional.empty());
  }

  private void over(Optional<Reason> failure, Optional<Duration> rest) {
    if (ended.compareAndSet(false, true)) {
      signals.add(new Over(failure, rest));
      whenEnded.run();
    }
  }

  /** Seconds only; the header's date form is not used by any provider known. */
  private static Optional<Duration> retryAfter(HttpClientResponse response) {
    return Optional.ofNullable(response.getHeader("Retry-After"))
        .filter(value -> value.matches("[0-9]{1,6}"))
        .map(Long::valueOf)
        .map(Duration::ofSeconds);
  }
}
