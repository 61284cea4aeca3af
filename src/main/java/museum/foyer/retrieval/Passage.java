package museum.foyer.retrieval;

import java.util.Optional;
import java.util.OptionalDouble;
import museum.foyer.knowledge.Kind;
import museum.foyer.knowledge.Language;

/**
 * One entry of the museum's knowledge, ranked by the phrasing of it that fits best.
 *
 * @param version of the item, to replay an answer
 * @param language of title and text: the visitor's if the entry has it
 * @param title the phrasing that fits best if it is in this language, else the entry's title
 * @param text the stored answer, as it stands
 * @param score 0 to 1, comparable between searches with the same embedding model
 * @param phrasing what the question was found by: a title, a phrasing or a piece of the text
 */
public record Passage(
    Kind kind,
    String key,
    long version,
    Language language,
    String title,
    String text,
    Optional<String> url,
    double score,
    Arms arms,
    Phrasing phrasing) {

  /**
   * Where the score comes from.
   *
   * @param vector cosine of question and phrasing, -1 to 1; empty without embeddings or when not
   *     among the nearest
   * @param lexical share of the question's words found, each by its rarity, 0 to 1; empty when none
   */
  public record Arms(OptionalDouble vector, OptionalDouble lexical) {}

  /**
   * A text of the entry that questions are compared with.
   *
   * @param language empty for a name used in any language
   */
  public record Phrasing(String text, Optional<Language> language) {}
}
