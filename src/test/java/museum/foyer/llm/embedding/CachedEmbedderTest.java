package museum.foyer.llm.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CachedEmbedderTest {

  private final List<List<String>> asked = new ArrayList<>();

  private final Embedder model =
      new Embedder() {
        @Override
        public String model() {
          return "counting";
        }

        @Override
        public int dimension() {
          return 1;
        }

        @Override
        public List<float[]> embed(List<String> texts) {
          asked.add(texts);
          return texts.stream().map(text -> new float[] {text.length()}).toList();
        }
      };

  private final Embedder cached = new CachedEmbedder(model, 10);

  @Test
  void asksTheModelOnceForTheSameQuestion() {
    // Given
    cached.embed(List.of("when?"));
    // When
    List<float[]> again = cached.embed(List.of("when?"));
    // Then
    assertThat(again.get(0)).containsExactly(5);
    assertThat(asked).hasSize(1);
  }

  @Test
  void givesEveryoneTheirOwnCopy() {
    // Given
    cached.embed(List.of("when?")).get(0)[0] = 99;
    // When
    float[] vector = cached.embed(List.of("when?")).get(0);
    // Then
    assertThat(vector).containsExactly(5);
  }

  @Test
  void keepsNoEntriesForTheyComeOnce() {
    // When
    cached.embed(List.of("a", "bb"));
    cached.embed(List.of("a", "bb"));
    // Then
    assertThat(asked).hasSize(2);
  }
}
