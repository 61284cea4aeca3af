package museum.foyer.insights;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** What a question is compared by. */
record Meaning(String normalized, Set<String> words, Optional<Vector> vector) {

  /** Letters a plural or a case ending adds. */
  private static final int ENDING = 2;

  private static final int SHORTEST_STEM = 4;

  /**
   * @param model that made it: only vectors of one model can be compared
   */
  record Vector(String model, float[] numbers) {}

  /** Cosine; empty where one has no vector or another model's. */
  OptionalDouble nearness(Meaning other) {
    boolean comparable =
        vector.isPresent()
            && other.vector.isPresent()
            && vector.get().model().equals(other.vector.get().model())
            && vector.get().numbers().length == other.vector.get().numbers().length;
    return comparable
        ? OptionalDouble.of(dot(vector.get().numbers(), other.vector.get().numbers()))
        : OptionalDouble.empty();
  }

  /** Vectors have length 1. */
  private static double dot(float[] left, float[] right) {
    double sum = 0;
    for (int i = 0; i < left.length; i++) {
      sum += left[i] * right[i];
    }
    return sum;
  }

  /** Dice's coefficient of their words; 0 if one has none. */
  double commonWords(Meaning other) {
    if (words.isEmpty() || other.words.isEmpty()) {
      return 0;
    }
    long common =
        words.stream().filter(word -> other.words.stream().anyMatch(o -> isSame(word, o))).count();
    return 2.0 * common / (words.size() + other.words.size());
  }

  private static boolean isSame(String left, String right) {
    String shorter = left.length() <= right.length() ? left : right;
    String longer = left.length() <= right.length() ? right : left;
    return shorter.equals(longer)
        || shorter.length() >= SHORTEST_STEM
            && longer.length() - shorter.length() <= ENDING
            && longer.startsWith(shorter);
  }
}
