package museum.foyer.privacy;

import java.lang.Character.UnicodeScript;
import museum.foyer.privacy.NameWords.Range;

/** Reads where a name begins that stands before "と申します" or "라고 합니다". */
final class NameBefore {

  private static final int LONGEST = 12;

  private NameBefore() {}

  static Range of(String text, int end) {
    if (end == 0) {
      return Range.NONE;
    }
    UnicodeScript last = UnicodeScript.of(text.charAt(end - 1));
    int least = Math.max(0, end - LONGEST);
    int start = end;
    while (start > least && isOfName(text.charAt(start - 1), last)) {
      start--;
    }
    return new Range(start, end);
  }

  /**
   * A name of kana ends where the sentence's own kana begin, which cannot be told: all is taken.
   */
  private static boolean isOfName(char c, UnicodeScript last) {
    UnicodeScript script = UnicodeScript.of(c);
    return Character.isLetter(c)
        && (script == last
            || script == UnicodeScript.HAN && last == UnicodeScript.KATAKANA
            || script == UnicodeScript.KATAKANA
            || c == 'ー');
  }
}
