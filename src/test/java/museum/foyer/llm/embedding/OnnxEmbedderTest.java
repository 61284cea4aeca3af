package museum.foyer.llm.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OnnxEmbedderTest {

  private static final OnnxEmbedder EMBEDDER = OnnxEmbedder.inProcess();

  @Test
  void givesVectorsOfLengthOneInTheOrderOfTheTexts() {
    // When
    List<float[]> vectors = EMBEDDER.embed(List.of("opening hours", "", "ticket price"));
    // Then
    assertThat(vectors).hasSize(3);
    assertThat(vectors).allSatisfy(v -> assertThat(v).hasSize(384));
    assertThat(vectors).allSatisfy(v -> assertThat(dot(v, v)).isCloseTo(1, within(1e-5)));
    assertThat(vectors.get(2)).isEqualTo(EMBEDDER.embed(List.of("ticket price")).get(0));
    assertThat(EMBEDDER.dimension()).isEqualTo(384);
  }

  @Test
  void putsAQuestionNearerToItsAnswerThanToAnother() {
    // Given
    float[] question = embed("When do you open on Sunday?");
    // When
    double hours = dot(question, embed("Opening hours: every day except Tuesday, nine to six."));
    double dogs = dot(question, embed("Dogs have to stay outside."));
    // Then
    assertThat(hours).isGreaterThan(dogs + 0.2);
  }

  @Test
  void ignoresWhatIsBeyondTheModelsWindow() {
    // Given: more than 256 tokens
    String text = "museum ".repeat(300);
    // When
    float[] longer = embed(text + "completely different words about dogs and trains");
    // Then
    assertThat(longer).isEqualTo(embed(text));
  }

  @Test
  void givesTheSameVectorsToManyThreadsAtOnce() {
    // Given
    List<String> texts = IntStream.range(0, 40).mapToObj(n -> "question " + n).toList();
    List<float[]> expected = EMBEDDER.embed(texts);
    // When
    List<float[]> vectors =
        IntStream.range(0, 400).parallel().mapToObj(n -> embed(texts.get(n % 40))).toList();
    // Then
    IntStream.range(0, 400)
        .forEach(n -> assertThat(vectors.get(n)).isEqualTo(expected.get(n % 40)));
  }

  @Test
  void tellsNobodyWhereItRuns() {
    assertThat(ai.djl.util.Utils.isOfflineMode()).isTrue();
  }

  private static float[] embed(String text) {
    return EMBEDDER.embed(List.of(text)).get(0);
  }

  private static double dot(float[] a, float[] b) {
    return IntStream.range(0, a.length).mapToDouble(i -> a[i] * b[i]).sum();
  }
}
