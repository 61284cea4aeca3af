package museum.foyer.staff.contradictions;

import java.util.List;
import museum.foyer.knowledge.Kind;
import museum.foyer.knowledge.Language;

/**
 * One text of an item in one language.
 *
 * @param pointer to it in the item, as in the knowledge file
 * @param questions it answers: the phrasings of a frequently asked question, the title of a rule;
 *     may be empty
 */
record Wording(
    Kind kind, String key, Language language, String pointer, List<String> questions, String text) {

  Wording {
    questions = List.copyOf(questions);
  }
}
