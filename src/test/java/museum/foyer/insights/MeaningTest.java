package museum.foyer.insights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MeaningTest {

  @Test
  void vectorsOfTwoModelsAreNotCompared() {
    assertThat(meaning("a", 1, 0).nearness(meaning("b", 1, 0))).isEmpty();
    assertThat(meaning("a", 1, 0).nearness(meaning("a", 1, 0, 0))).isEmpty();
    assertThat(meaning("a", 1, 0).nearness(meaning("a", 0.6f, 0.8f)).orElseThrow())
        .isCloseTo(0.6, within(1e-6));
  }

  @Test
  void wordsAreTheSameInThePlural() {
    assertThat(words("lockers", "bikes").commonWords(words("locker", "bike"))).isEqualTo(1);
    assertThat(words("bus").commonWords(words("bust"))).isZero();
    assertThat(words("locker").commonWords(words("locker", "free", "bike"))).isEqualTo(0.5);
  }

  @Test
  void noWordsHaveNothingInCommon() {
    assertThat(words().commonWords(words())).isZero();
  }

  private static Meaning meaning(String model, float... numbers) {
    return new Meaning("", Set.of(), Optional.of(new Meaning.Vector(model, numbers)));
  }

  private static Meaning words(String... words) {
    return new Meaning("", Set.of(words), Optional.empty());
  }
}
