package museum.foyer.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Finds bank accounts (ISO 13616): two letters, two check digits, the account, in groups or not.
 */
final class Ibans {

  private static final int SHORTEST = 15;
  private static final int LONGEST = 34;
  private static final int MODULUS = 97;

  private Ibans() {}

  static List<Finding> in(String text) {
    List<Finding> found = new ArrayList<>();
    int at = 0;
    while (at + SHORTEST <= text.length()) {
      OptionalInt end = begins(text, at) ? end(text, at) : OptionalInt.empty();
      if (end.isPresent()) {
        found.add(new Finding(PersonalData.IBAN, at, end.getAsInt()));
      }
      at = end.orElse(at + 1);
    }
    return found;
  }

  private static boolean begins(String text, int at) {
    return isLetter(text.charAt(at))
        && isLetter(text.charAt(at + 1))
        && isDigit(text.charAt(at + 2))
        && (at == 0 || !isLetter(text.charAt(at - 1)) && !isDigit(text.charAt(at - 1)));
  }

  /** Where the longest one ends whose remainder is right. */
  private static OptionalInt end(String text, int start) {
    StringBuilder account = new StringBuilder(LONGEST);
    OptionalInt end = OptionalInt.empty();
    for (int i = start; i < text.length() && account.length() < LONGEST; i++) {
      char c = text.charAt(i);
      if (isLetter(c) || isDigit(c)) {
        account.append(c);
        boolean last = i + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(i + 1));
        if ((last || text.charAt(i + 1) >= 128) && isValid(account)) {
          end = OptionalInt.of(i + 1);
        }
      } else if (!isGap(text, i)) {
        break;
      }
    }
    return end;
  }

  private static boolean isGap(String text, int at) {
    char c = text.charAt(at);
    char before = text.charAt(at - 1);
    return (c == ' ' || c == '-' || c == '.' || c == '\u00a0' || c == '\u202f')
        && (isLetter(before) || isDigit(before));
  }

  private static boolean isValid(CharSequence account) {
    if (account.length() < SHORTEST || !isDigit(account.charAt(3))) {
      return false;
    }
    int remainder = 0;
    for (int i = 0; i < account.length(); i++) {
      int value = Character.digit(account.charAt((i + 4) % account.length()), 36);
      remainder = (remainder * (value > 9 ? 100 : 10) + value) % MODULUS;
    }
    return remainder == 1;
  }

  private static boolean isLetter(char c) {
    return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
