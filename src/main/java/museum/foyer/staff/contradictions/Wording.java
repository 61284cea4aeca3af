package museum.foyer.staff.contradictions;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
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

  /** What tells it from any other, for those who cannot keep all texts. */
  BigInteger digest() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update((kind + "/" + key + pointer + '\0').getBytes(UTF_8));
      questions.forEach(question -> digest.update((question + '\0').getBytes(UTF_8)));
      return new BigInteger(digest.digest(text.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
