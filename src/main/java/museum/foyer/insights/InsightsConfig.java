package museum.foyer.insights;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Set;
import museum.foyer.knowledge.Language;

/** How unanswered questions are put together. Prefix {@code foyer.insights}. */
@ConfigMapping(prefix = "foyer.insights")
interface InsightsConfig {

  /**
   * Cosine from which two questions mean the same. MiniLM gives paraphrases of English questions
   * .75 and more, questions about another thing of the same house .4 to .65. Too high costs a line
   * more in a list, too low hides a question behind another.
   */
  @WithDefault("0.75")
  double nearness();

  /** Share of common words of content, of all both have (Dice), from which two mean the same. */
  @WithDefault("0.6")
  double commonWords();

  /** Languages whose vectors are compared; the others are compared by their words. */
  @WithDefault("${foyer.retrieval.embedding-languages:en}")
  Set<Language> embeddingLanguages();

  /**
   * How often a question that was dismissed or answered is asked again before it is shown again:
   * now and then is what was dismissed, ten more visitors are worth a second look.
   */
  @WithDefault("10")
  int showAgainAfter();
}
