package museum.foyer.retrieval;

import static java.lang.Character.UnicodeScript.HAN;
import static java.lang.Character.UnicodeScript.HANGUL;
import static java.lang.Character.UnicodeScript.HIRAGANA;
import static java.lang.Character.UnicodeScript.KATAKANA;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text without what visitors leave out or write differently: case, accents, punctuation, width.
 * Stored texts and questions are folded here and nowhere else, so both sides always agree.
 */
final class Folding {

  /** Accents of Latin letters; vowel signs, hamza and tatweel of Arabic. Never Japanese dakuten. */
  private static final Pattern MARKS =
      Pattern.compile("[\\u0300-\\u036F\\u0640\\u064B-\\u065F\\u0670]");

  private static final Pattern LETTERS_WITHOUT_DECOMPOSITION = Pattern.compile("[ßæœøđłıىة]");
  private static final Map<String, String> PLAIN =
      Map.of(
          "ß", "ss", "æ", "ae", "œ", "oe", "ø", "o", "đ", "d", "ł", "l", "ı", "i", "ى", "ي", "ة",
          "ه");

  /** The two words visitors spell with and without a hyphen. */
  private static final Pattern HYPHENATED = Pattern.compile("\\b(wi-(?=fi\\b)|e-(?=mails?\\b))");

  private static final Set<UnicodeScript> UNSPACED = Set.of(HAN, HIRAGANA, KATAKANA, HANGUL);

  private Folding() {}

  /** The words in their order, joined by one space: equal for questions that are the same. */
  static String normalized(String text) {
    return String.join(" ", words(text));
  }

  /**
   * The words as PostgreSQL's text search shall see them: runs of Chinese, Japanese and Korean as
   * ideographs and pairs of neighbours, since there no space tells where a word ends.
   */
  static String searchable(String text) {
    List<String> terms = new ArrayList<>();
    for (String word : words(text)) {
      if (unspaced(word.codePointAt(0))) {
        addPairs(word, terms);
      } else {
        terms.add(word);
      }
    }
    return String.join(" ", terms);
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    int[] characters = folded(text).codePoints().toArray();
    for (int i = 0; i < characters.length; i++) {
      int character = characters[i];
      boolean ends =
          !Character.isLetterOrDigit(character)
              || (i > 0 && unspaced(character) != unspaced(characters[i - 1]));
      if (ends && !word.isEmpty()) {
        words.add(word.toString());
        word.setLength(0);
      }
      if (Character.isLetterOrDigit(character)) {
        word.appendCodePoint(asciiDigit(character));
      }
    }
    if (!word.isEmpty()) {
      words.add(word.toString());
    }
    return words;
  }

  private static String folded(String text) {
    String lower = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    String unmarked =
        Normalizer.normalize(MARKS.matcher(lower).replaceAll(""), Normalizer.Form.NFC);
    String plain =
        LETTERS_WITHOUT_DECOMPOSITION.matcher(unmarked).replaceAll(m -> PLAIN.get(m.group()));
    return HYPHENATED
        .matcher(plain)
        .replaceAll(m -> Matcher.quoteReplacement(m.group().replace("-", "")));
  }

  private static int asciiDigit(int character) {
    return Character.isDigit(character) ? '0' + Character.digit(character, 10) : character;
  }

  private static boolean unspaced(int character) {
    // The mark of long vowels (ー) belongs to both kana and so to neither script.
    return UNSPACED.contains(UnicodeScript.of(character)) || character == 'ー';
  }

  private static void addPairs(String run, List<String> terms) {
    int[] characters = run.codePoints().toArray();
    for (int i = 0; i < characters.length; i++) {
      if (characters.length == 1 || Character.isIdeographic(characters[i])) {
        terms.add(Character.toString(characters[i]));
      }
      if (i + 1 < characters.length) {
        terms.add(new String(characters, i, 2));
      }
    }
  }
}
