package museum.foyer.llm.embedding;

import dev.langchain4j.model.openai.OpenAiEmbeddingModel;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import museum.foyer.llm.provider.Breaker;
import museum.foyer.llm.provider.EndpointAddress;
import museum.foyer.llm.provider.LlmConfig;
import org.jboss.logging.Logger;

/** Finds the embedding model to use. Each model is loaded once, when first asked for. */
@ApplicationScoped
public class Embedders {

  private static final Logger LOG = Logger.getLogger(Embedders.class);

  private static final String FILE = "file:";

  private final LlmConfig config;
  private final LlmConfig.Embeddings embeddings;
  private final Map<String, Optional<Embedder>> loaded = new ConcurrentHashMap<>();

  @Inject
  Embedders(LlmConfig config) {
    this.config = config;
    this.embeddings = config.embeddings();
    if (embeddings.provider() == LlmConfig.Embeddings.Provider.FILE) {
      requireFile("foyer.llm.embeddings.file", embeddings.file());
      requireFile("foyer.llm.embeddings.tokenizer", embeddings.tokenizer());
    }
    if (embeddings.provider() == LlmConfig.Embeddings.Provider.ENDPOINT && endpoint().isEmpty()) {
      throw new IllegalStateException("foyer.llm.embeddings.base-url is missing");
    }
  }

  /** The model new vectors are made with; empty when embeddings are switched off. */
  public Optional<Embedder> configured() {
    return switch (embeddings.provider()) {
      case IN_PROCESS -> forModel(OnnxEmbedder.IN_PROCESS);
      case ENDPOINT -> forModel(embeddings.model());
      case FILE -> fileModel().flatMap(this::forModel);
      case NONE -> Optional.empty();
    };
  }

  /** The model an existing vector was made with, if it can still be had here. */
  public Optional<Embedder> forModel(String modelId) {
    return loaded.computeIfAbsent(
        modelId, id -> load(id).map(model -> new CachedEmbedder(model, embeddings.cacheSize())));
  }

  /** Loads the model beside the start, so that the first visitor does not wait for it. */
  void warm(@Observes StartupEvent started) {
    Thread loading = new Thread(this::configured, "embeddings-loading");
    loading.setDaemon(true);
    loading.setUncaughtExceptionHandler(
        (thread, cause) -> LOG.error("embedding model cannot be loaded", cause));
    loading.start();
  }

  private Optional<Embedder> load(String modelId) {
    if (modelId.equals(OnnxEmbedder.IN_PROCESS)) {
      return Optional.of(OnnxEmbedder.inProcess());
    }
    if (modelId.startsWith(FILE)) {
      return fileModel().filter(modelId::equals).map(this::fromFile);
    }
    return endpoint().map(url -> atEndpoint(url, modelId));
  }

  private Optional<String> fileModel() {
    return embeddings.file().map(file -> FILE + file.getFileName());
  }

  private Embedder fromFile(String modelId) {
    return OnnxEmbedder.fromFile(
        modelId,
        requireFile("foyer.llm.embeddings.file", embeddings.file()),
        requireFile("foyer.llm.embeddings.tokenizer", embeddings.tokenizer()),
        embeddings.prefix().orElse(""));
  }

  private Optional<String> endpoint() {
    return embeddings
        .baseUrl()
        .map(url -> EndpointAddress.checked("foyer.llm.embeddings.base-url", url))
        .or(() -> EndpointAddress.of(config));
  }

  private Embedder atEndpoint(String url, String modelId) {
    // The client counts whole seconds, and takes 0 for never.
    Duration clientTimeout = Duration.ofSeconds(embeddings.timeout().toSeconds() + 1);
    OpenAiEmbeddingModel model =
        OpenAiEmbeddingModel.builder()
            .baseUrl(url)
            .apiKey(embeddings.apiKey().or(config::apiKey).orElse("none"))
            .modelName(modelId)
            .timeout(clientTimeout)
            .maxRetries(0)
            .logRequests(false)
            .logResponses(false)
            .build();
    boolean insist = modelId.equals(embeddings.model());
    return new OpenAiEmbedder(
        modelId,
        model,
        insist ? embeddings.dimension() : OptionalInt.empty(),
        embeddings.timeout(),
        Breaker.of(config.breaker()));
  }

  private static Path requireFile(String property, Optional<Path> file) {
    return file.filter(Files::isReadable)
        .orElseThrow(() -> new IllegalStateException(property + " is not a readable file"));
  }
}
