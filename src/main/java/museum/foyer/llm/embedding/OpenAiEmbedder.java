package museum.foyer.llm.embedding;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.exception.AuthenticationException;
import dev.langchain4j.exception.InternalServerException;
import dev.langchain4j.exception.NonRetriableException;
import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.exception.TimeoutException;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import museum.foyer.llm.provider.Breaker;
import museum.foyer.llm.provider.LlmUnavailableException;
import museum.foyer.llm.provider.LlmUnavailableException.Reason;
import org.jboss.logging.Logger;

/** A model behind an OpenAI-compatible {@code /embeddings}, with a deadline and a breaker. */
final class OpenAiEmbedder implements Embedder {

  private static final Logger LOG = Logger.getLogger(OpenAiEmbedder.class);

  private final String name;
  private final EmbeddingModel model;
  private final Duration timeout;
  private final Breaker breaker;
  private volatile OptionalInt dimension;

  /**
   * @param model must not try again on its own
   * @param dimension what to insist on; empty to take it from the first answer
   */
  OpenAiEmbedder(
      String name, EmbeddingModel model, OptionalInt dimension, Duration timeout, Breaker breaker) {
    this.name = name;
    this.model = model;
    this.dimension = dimension;
    this.timeout = timeout;
    this.breaker = breaker;
  }

  @Override
  public String model() {
    return name;
  }

  @Override
  public int dimension() {
    return dimension.orElseGet(() -> embed(List.of("museum")).get(0).length);
  }

  @Override
  public List<float[]> embed(List<String> texts) {
    if (texts.isEmpty()) {
      return List.of();
    }
    if (!breaker.pass()) {
      throw LlmUnavailableException.because(Reason.BREAKER_OPEN);
    }
    List<float[]> vectors = ask(texts);
    if (vectors.size() != texts.size()) {
      throw LlmUnavailableException.because(Reason.BROKEN_REPLY);
    }
    int expected = dimension.orElse(vectors.get(0).length);
    for (float[] vector : vectors) {
      if (vector.length != expected) {
        throw LlmUnavailableException.wrongDimension(expected, vector.length);
      }
      UnitLength.of(vector);
    }
    dimension = OptionalInt.of(expected);
    return vectors;
  }

  /** The client's own time-out ends with the first byte; a visitor's patience does not. */
  private List<float[]> ask(List<String> texts) {
    List<TextSegment> segments = texts.stream().map(TextSegment::from).toList();
    Future<Response<List<Embedding>>> answer =
        CompletableFuture.supplyAsync(
            () -> model.embedAll(segments), Infrastructure.getDefaultExecutor());
    try {
      List<Embedding> vectors = answer.get(timeout.toNanos(), TimeUnit.NANOSECONDS).content();
      breaker.succeeded();
      return vectors.stream().map(Embedding::vector).toList();
    } catch (ExecutionException e) {
      throw failed(reasonOf(e.getCause()));
    } catch (java.util.concurrent.TimeoutException e) {
      throw failed(Reason.TIMED_OUT);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failed(Reason.TIMED_OUT);
    }
  }

  private LlmUnavailableException failed(Reason reason) {
    LOG.warnf("embedding call failed: %s", reason);
    breaker.failed();
    return LlmUnavailableException.because(reason);
  }

  private static Reason reasonOf(Throwable e) {
    if (e instanceof TimeoutException) {
      return Reason.TIMED_OUT;
    }
    if (e instanceof RateLimitException) {
      return Reason.RATE_LIMITED;
    }
    if (e instanceof AuthenticationException) {
      return Reason.KEY_REJECTED;
    }
    if (e instanceof InternalServerException) {
      return Reason.PROVIDER_ERROR;
    }
    return e instanceof NonRetriableException ? Reason.REQUEST_REJECTED : Reason.UNREACHABLE;
  }
}
