package museum.foyer.understanding.words;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Brings text to one spelling, so that accents, width, case, dashes and digits of other scripts
 * make no difference.
 */
public final class Spelling {

  /**
   * Latin accents and Arabic vowel signs. Not the Japanese voicing marks, which change the letter.
   */
  private static final Pattern MARKS =
      Pattern.compile("[\\u0300-\\u036F\\u064B-\\u065F\\u0670\\u0640]");

  /**
   * Zero-width and directional signs (general category Cf): they are invisible and would split
   * words.
   */
  private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");

  private static final Pattern DASHES =
      Pattern.compile("[\\u2010-\\u2015\\u2212\\u301C\\uFF5E~\\uFF0D]");
  private static final Pattern APOSTROPHES =
      Pattern.compile("[\\u2018\\u2019\\u02BC\\u0060\\u00B4]");
  private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u202F\\u2009\\u3000]+");
  private static final Pattern DIGITS = Pattern.compile("[\\p{Nd}&&[^0-9]]");

  private Spelling() {}

  /** Lower case, without accents, ASCII digits, plain dashes, apostrophes and single spaces. */
  public static String fold(String text) {
    String compatible = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    String bare =
        MARKS.matcher(Normalizer.normalize(compatible, Normalizer.Form.NFD)).replaceAll("");
    String letters =
        Normalizer.normalize(bare, Normalizer.Form.NFC)
            .replace('đ', 'd')
            .replace('ı', 'i')
            .replace('ø', 'o')
            .replace('ł', 'l')
            .replace("œ", "oe")
            .replace("æ", "ae")
            .replace("ß", "ss")
            .replace('ى', 'ي')
            .replace('ة', 'ه');
    String visible = INVISIBLE.matcher(letters).replaceAll("");
    String dashed = DASHES.matcher(visible).replaceAll("-");
    String quoted = APOSTROPHES.matcher(dashed).replaceAll("'");
    return SPACES.matcher(asciiDigits(quoted)).replaceAll(" ").strip();
  }

  private static String asciiDigits(String text) {
    Matcher digits = DIGITS.matcher(text);
    return digits.replaceAll(
        digit -> String.valueOf(Character.digit(digit.group().codePointAt(0), 10)));
  }
}
