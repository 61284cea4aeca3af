package museum.foyer.privacy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * Takes e-mail addresses, bank accounts, card numbers, phone numbers and names after an
 * introduction out of a text. Times, dates, prices, years and references stay.
 */
public final class Masking {

  /** Characters that are read, longer than anything a channel takes; the rest is left out. */
  static final int LONGEST = 10_000;

  /** In the place of what is found, so that nothing is read across it. */
  private static final char FOUND = '\0';

  private final Phones phones;

  private Masking(Phones phones) {
    this.phones = phones;
  }

  /**
   * @param country ISO 3166-1 alpha-2: numbers without a prefix are read as there, and as what
   *     looks like a phone number anywhere
   */
  public static Masking in(String country) {
    return new Masking(new Phones(country));
  }

  /** The text with a word for its kind in the place of each, such as {@code [e-mail]}. */
  public String masked(String text) {
    return replaced(text, PersonalData::placeholder);
  }

  /** The text without them: what is searched by must not be found by "e-mail". */
  public String without(String text) {
    return replaced(text, kind -> " ");
  }

  private String replaced(String text, Function<PersonalData, String> replacement) {
    String read = capped(text);
    StringBuilder kept = new StringBuilder(read.length());
    int from = 0;
    for (Finding finding : findings(read)) {
      kept.append(read, from, finding.start()).append(replacement.apply(finding.kind()));
      from = finding.end();
    }
    return from == 0 ? read : kept.append(read, from, read.length()).toString();
  }

  private List<Finding> findings(String text) {
    char[] left = text.toCharArray();
    List<Finding> found = new ArrayList<>();
    List<Function<String, List<Finding>>> finders =
        List.of(Emails::in, Ibans::in, phones::andCardsIn, Introductions::in);
    String readable = text;
    for (Function<String, List<Finding>> finder : finders) {
      List<Finding> some = finder.apply(readable);
      if (!some.isEmpty()) {
        some.forEach(finding -> Arrays.fill(left, finding.start(), finding.end(), FOUND));
        readable = new String(left);
        found.addAll(some);
      }
    }
    found.sort(Comparator.comparingInt(Finding::start));
    return found;
  }

  private static String capped(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    boolean pair = Character.isHighSurrogate(text.charAt(LONGEST - 1));
    return text.substring(0, pair ? LONGEST - 1 : LONGEST);
  }
}
