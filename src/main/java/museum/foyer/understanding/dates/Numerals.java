package museum.foyer.understanding.dates;

import com.ibm.icu.text.RuleBasedNumberFormat;
import java.util.HashMap;
import java.util.Map;
import museum.foyer.knowledge.Language;
import museum.foyer.understanding.words.Forms;
import museum.foyer.understanding.words.Spelling;

/** The small numbers of one language, in digits or spelled out as CLDR spells them. */
public final class Numerals {

  /** Days of a month and hours of a day; nobody spells more days or weeks than these. */
  private static final int LARGEST = 31;

  private final Map<String, Integer> spelled = new HashMap<>();
  private final String expression;

  public Numerals(Language language) {
    RuleBasedNumberFormat speller =
        new RuleBasedNumberFormat(language.locale(), RuleBasedNumberFormat.SPELLOUT);
    for (String rule : speller.getRuleSetNames()) {
      if (counts(rule, language)) {
        for (int n = 1; n <= LARGEST; n++) {
          spelled.putIfAbsent(Spelling.fold(speller.format(n, rule)), n);
        }
      }
    }
    spelled.keySet().removeIf(word -> word.chars().noneMatch(Character::isLetter));
    expression = "(?:(?<!\\d)\\d{1,2}(?!\\d)|" + new Forms(language).any(spelled.keySet()) + ")";
  }

  /** The hours of the Arabic clock are ordinals. */
  private static boolean counts(String rule, Language language) {
    return rule.startsWith("%spellout-cardinal")
        || rule.equals("%spellout-numbering")
        || language == Language.AR && rule.startsWith("%spellout-ordinal");
  }

  /** Matches one number; captures nothing. */
  String expression() {
    return expression;
  }

  /** The value of what {@link #expression} has matched. */
  int value(String matched) {
    return Character.isDigit(matched.charAt(0))
        ? Integer.parseInt(matched)
        : DayForms.lookup(spelled, matched);
  }
}
