package museum.foyer.understanding.party;

import com.ibm.icu.text.RuleBasedNumberFormat;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import museum.foyer.knowledge.Language;
import museum.foyer.understanding.words.Forms;
import museum.foyer.understanding.words.Spelling;

/** Small numbers as people of one language write them when they count each other. */
final class CountWords {

  /** Larger parties are counted in digits. */
  private static final int LARGEST_IN_WORDS = 12;

  private static final Pattern NO_WORD = Pattern.compile(".*[\\d.:=>%].*");

  private final Map<String, Integer> values = new HashMap<>();

  /**
   * @param one further words for one of a kind, such as articles
   * @param two further words for two
   */
  CountWords(Language language, Iterable<String> one, Iterable<String> two) {
    RuleBasedNumberFormat speller =
        new RuleBasedNumberFormat(language.locale(), RuleBasedNumberFormat.SPELLOUT);
    for (int n = 1; n <= LARGEST_IN_WORDS; n++) {
      for (String rule : speller.getRuleSetNames()) {
        if (rule.startsWith("%spellout-cardinal") || rule.equals("%spellout-numbering")) {
          add(speller.format(n, rule), n);
        }
      }
    }
    one.forEach(word -> add(word, 1));
    two.forEach(word -> add(word, 2));
  }

  /** A group that matches one of them, in digits or in words. */
  String pattern(Forms forms) {
    return "((?<![\\d.,:])\\d{1,3}(?!\\d)|" + forms.any(values.keySet()) + ")";
  }

  boolean isWord(String folded) {
    return values.containsKey(folded);
  }

  int value(String written) {
    Integer word = values.get(written);
    return word == null ? Integer.parseInt(written) : word;
  }

  private void add(String word, int value) {
    String folded = Spelling.fold(word);
    if (!NO_WORD.matcher(folded).matches()) {
      values.putIfAbsent(folded, value);
    }
  }
}
