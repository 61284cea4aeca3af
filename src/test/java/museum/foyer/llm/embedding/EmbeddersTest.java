package museum.foyer.llm.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import museum.foyer.llm.LlmTestConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddersTest {

  @Test
  void usesTheModelThatComesWithItByDefault() {
    // When
    Embedder embedder = new Embedders(LlmTestConfig.with()).configured().orElseThrow();
    // Then
    assertThat(embedder.model()).isEqualTo("all-MiniLM-L6-v2-q");
    assertThat(embedder.dimension()).isEqualTo(384);
  }

  @Test
  void canBeSwitchedOffAndStillReadOldVectors() {
    // When
    Embedders embedders = new Embedders(LlmTestConfig.with("embeddings.provider", "none"));
    // Then
    assertThat(embedders.configured()).isEmpty();
    assertThat(embedders.forModel("all-MiniLM-L6-v2-q")).isPresent();
    assertThat(embedders.forModel("some-endpoints-model")).isEmpty();
    assertThat(embedders.forModel("file:lost.onnx")).isEmpty();
  }

  @Test
  void loadsAModelOnce() {
    // Given
    Embedders embedders = new Embedders(LlmTestConfig.with());
    // When
    Embedder first = embedders.configured().orElseThrow();
    // Then
    assertThat(embedders.forModel(first.model())).containsSame(first);
  }

  @Test
  void readsAModelFromAFileAndPutsThePrefixBeforeEveryText(@TempDir Path folder) throws Exception {
    // Given
    Path file = copy("all-minilm-l6-v2-q.onnx", folder.resolve("small.onnx"));
    Path tokenizer = copy("all-minilm-l6-v2-q-tokenizer.json", folder.resolve("tokenizer.json"));
    Embedders embedders =
        new Embedders(
            LlmTestConfig.with(
                "embeddings.provider",
                "file",
                "embeddings.file",
                file.toString(),
                "embeddings.tokenizer",
                tokenizer.toString(),
                "embeddings.prefix",
                "query: "));
    // When
    Embedder embedder = embedders.configured().orElseThrow();
    // Then
    assertThat(embedder.model()).isEqualTo("file:small.onnx");
    assertThat(embedder.embed(List.of("tickets")))
        .containsExactlyElementsOf(List.of(embedder.embed(List.of("tickets")).get(0)));
    assertThat(embedder.embed(List.of("tickets")).get(0))
        .isEqualTo(
            embedders
                .forModel("all-MiniLM-L6-v2-q")
                .orElseThrow()
                .embed(List.of("query: tickets"))
                .get(0));
  }

  @Test
  void doesNotStartWithAFileThatIsNotThereAndNamesTheProperty() {
    assertThatThrownBy(
            () ->
                new Embedders(
                    LlmTestConfig.with(
                        "embeddings.provider", "file", "embeddings.file", "missing.onnx")))
        .hasMessageContaining("foyer.llm.embeddings.file");
  }

  @Test
  void doesNotStartWithAnEndpointThatHasNoAddress() {
    assertThatThrownBy(() -> new Embedders(LlmTestConfig.with("embeddings.provider", "endpoint")))
        .hasMessageContaining("foyer.llm.embeddings.base-url");
  }

  private static Path copy(String resource, Path to) throws Exception {
    try (InputStream in = EmbeddersTest.class.getResourceAsStream("/" + resource)) {
      Files.copy(in, to);
      return to;
    }
  }
}
