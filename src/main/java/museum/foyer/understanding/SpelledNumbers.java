package museum.foyer.understanding;

import com.ibm.icu.text.RuleBasedNumberFormat;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import museum.foyer.knowledge.Language;
import museum.foyer.understanding.words.Forms;
import museum.foyer.understanding.words.Phrasebook;
import museum.foyer.understanding.words.Spelling;

/** Writes numbers that one language has in words in digits: "twelve euros" is "12 euros". */
final class SpelledNumbers {

  /**
   * Numbers up to this are also read in words before a unit: prices, ages and hours are not larger
   * in words.
   */
  private static final int LARGEST_IN_WORDS = 100;

  /** "New" in French, "you are" in Italian. */
  private static final Set<String> HOMOGRAPHS = Set.of("neuf", "sei");

  private static final Pattern CJK_NUMERAL =
      Pattern.compile("([一二三四五六七八九十]{1,3})(?=[点點時时月日号號年人名歳岁才元円欧欧])");

  private final Map<String, Integer> spelled = new HashMap<>();
  private final Pattern spelledBeforeUnit;
  private final Pattern spelledAlone;

  /**
   * @param money folded signs and names of currencies
   */
  SpelledNumbers(Phrasebook phrases, Collection<String> money) {
    Language language = phrases.language();
    Forms words = new Forms(language);
    spell(language);
    List<String> units = new ArrayList<>(money);
    Stream.of(phrases.units().percent(), phrases.clock().hour(), phrases.units().years())
        .forEach(units::addAll);
    spelledBeforeUnit =
        Pattern.compile(
            words.bounded("(" + Forms.unbounded(spelled.keySet()) + ")")
                + "(?=[ -]?(?:"
                + Forms.unbounded(units)
                + "))");
    spelledAlone =
        Pattern.compile(
            words.bounded(
                "("
                    + Forms.unbounded(
                        spelled.keySet().stream()
                            .filter(form -> isNumberOnly(form, language))
                            .toList())
                    + ")"));
  }

  /** Whether a number in words is hardly anything else; Vietnamese ones of one syllable are. */
  private static boolean isNumberOnly(String form, Language language) {
    boolean clear =
        switch (language) {
          case VI -> form.contains(" ");
          case AR -> form.length() > 3;
          case KO -> form.length() > 1 && !form.contains(" ");
          case ZH, JA -> false;
          default -> form.length() > 2;
        };
    return clear && !HOMOGRAPHS.contains(form);
  }

  /** Numbers in words before a unit, in digits: "twelve euros" to "12 euros", "六時" to "6時". */
  String digits(String folded) {
    String latin =
        spelledBeforeUnit.matcher(folded).replaceAll(m -> String.valueOf(spelledValue(m.group(1))));
    return CJK_NUMERAL.matcher(latin).replaceAll(m -> String.valueOf(cjk(m.group(1))));
  }

  /** The same for numbers in words wherever they stand. */
  String allDigits(String folded) {
    return spelledAlone
        .matcher(digits(folded))
        .replaceAll(m -> String.valueOf(spelledValue(m.group(1))));
  }

  private void spell(Language language) {
    RuleBasedNumberFormat speller =
        new RuleBasedNumberFormat(language.locale(), RuleBasedNumberFormat.SPELLOUT);
    for (int n = 2; n <= LARGEST_IN_WORDS; n++) {
      for (String rule : speller.getRuleSetNames()) {
        if (rule.startsWith("%spellout-cardinal") || rule.equals("%spellout-numbering")) {
          spelled.putIfAbsent(Spelling.fold(speller.format(n, rule)), n);
        }
      }
    }
    spelled
        .keySet()
        .removeIf(form -> form.length() < 2 || form.codePoints().anyMatch(Character::isDigit));
  }

  private int spelledValue(String matched) {
    return Optional.ofNullable(spelled.get(matched))
        .orElseGet(
            () ->
                spelled.entrySet().stream()
                    .filter(
                        entry ->
                            entry
                                .getKey()
                                .replaceAll("[ -]", "")
                                .equals(matched.replaceAll("[ -]", "")))
                    .findFirst()
                    .orElseThrow()
                    .getValue());
  }

  private static int cjk(String numeral) {
    int ten = numeral.indexOf('十');
    if (ten < 0) {
      return Integer.parseInt(
          numeral
              .chars()
              .mapToObj(c -> String.valueOf("〇一二三四五六七八九".indexOf(c)))
              .collect(Collectors.joining()));
    }
    int tens = ten == 0 ? 1 : "〇一二三四五六七八九".indexOf(numeral.charAt(0));
    int ones = ten == numeral.length() - 1 ? 0 : "〇一二三四五六七八九".indexOf(numeral.charAt(ten + 1));
    return tens * 10 + ones;
  }
}
