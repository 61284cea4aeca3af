package museum.foyer.llm.embedding;

import museum.foyer.llm.provider.LlmUnavailableException;
import museum.foyer.llm.provider.LlmUnavailableException.Reason;

/** Scales vectors so that their dot product is the cosine. */
final class UnitLength {

  private UnitLength() {}

  /**
   * Scales in place and returns the same array.
   *
   * @throws LlmUnavailableException if the vector has no direction
   */
  static float[] of(float[] vector) {
    double square = 0;
    for (float value : vector) {
      square += value * value;
    }
    if (!(square > 0 && square < Double.POSITIVE_INFINITY)) {
      throw LlmUnavailableException.because(Reason.BROKEN_REPLY);
    }
    float factor = (float) (1 / Math.sqrt(square));
    for (int i = 0; i < vector.length; i++) {
      vector[i] *= factor;
    }
    return vector;
  }
}
