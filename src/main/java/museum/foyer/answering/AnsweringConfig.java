package museum.foyer.answering;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How questions are answered. Prefix {@code foyer.answering}. */
@ConfigMapping(prefix = "foyer.answering")
interface AnsweringConfig {

  /**
   * Whether a plain question about hours, prices or exhibitions is answered without the model even
   * where there is one.
   */
  @WithDefault("true")
  boolean factsAlone();

  /**
   * Cosine from which a stored answer is sent instead of asking the model. MiniLM answers English
   * questions directly from about .75 (BANKING77, StackFAQ); the team's words replace a better
   * phrased answer only when surely meant.
   */
  @WithDefault("0.85")
  double curatedNearness();

  /** Fused score from which a stored answer is sent when there is no model to judge it. */
  @WithDefault("0.55")
  double storedScore();

  /**
   * Fused score below which a passage is no evidence: clear nonsense (cosine of MiniLM under about
   * .25).
   */
  @WithDefault("0.25")
  double evidenceScore();

  /** Passages shown to the model. Recall at 5 is 97 % where recall at 1 is 77 %. */
  @WithDefault("5")
  int passages();

  /**
   * A model's longest answer. Four sentences are about 120 tokens, in Arabic or Vietnamese up to
   * twice that.
   */
  @WithDefault("300")
  int maxTokens();
}
