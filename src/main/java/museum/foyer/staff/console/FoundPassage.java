package museum.foyer.staff.console;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import java.util.OptionalDouble;
import museum.foyer.knowledge.Language;
import museum.foyer.retrieval.Passage;

/**
 * An entry that was found for a question.
 *
 * @param entry kind and key
 * @param language of title and text
 * @param score by which it is ranked, 0 to 1
 * @param vector cosine of question and phrasing; absent if it is not among the nearest
 * @param words share of the question's words found, by rarity; absent if none was
 * @param matched the phrasing, title or piece of text the question was found by
 * @param matchedLanguage absent for a name used in any language
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record FoundPassage(
    String entry,
    long version,
    Language language,
    String title,
    String text,
    double score,
    OptionalDouble vector,
    OptionalDouble words,
    String matched,
    Optional<Language> matchedLanguage) {

  static FoundPassage of(Passage passage) {
    return new FoundPassage(
        passage.kind() + "/" + passage.key(),
        passage.version(),
        passage.language(),
        passage.title(),
        passage.text(),
        passage.score(),
        passage.arms().vector(),
        passage.arms().lexical(),
        passage.phrasing().text(),
        passage.phrasing().language());
  }
}
