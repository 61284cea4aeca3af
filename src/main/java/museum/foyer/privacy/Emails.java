package museum.foyer.privacy;

import java.util.ArrayList;
import java.util.List;

/** Finds e-mail addresses around their at sign, also with a space on its sides. */
final class Emails {

  /** RFC 5321, 4.5.3.1: octets before and after the at sign. */
  private static final int LONGEST_LOCAL = 64;

  private static final int LONGEST_DOMAIN = 255;

  /** RFC 5322, atext, and the dot. */
  private static final String LOCAL_MARKS = ".!#$%&'*+/=?^_`{|}~-";

  private Emails() {}

  static List<Finding> in(String text) {
    List<Finding> found = new ArrayList<>();
    int free = 0;
    for (int at = nextAt(text, 0); at >= 0; at = nextAt(text, at + 1)) {
      int start = start(text, at, free);
      int end = end(text, at);
      if (start < at && end > at) {
        found.add(new Finding(PersonalData.EMAIL, start, end));
        free = end;
      }
    }
    return found;
  }

  /** One pass for both signs, the one of Japanese keyboards too. */
  private static int nextAt(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) != '@' && text.charAt(at) != '＠') {
      at++;
    }
    return at < text.length() ? at : -1;
  }

  private static int start(String text, int at, int free) {
    int last = at - 1;
    if (last > free && text.charAt(last) == ' ') {
      last--;
    }
    if (last < free) {
      return at;
    }
    boolean ascii = text.charAt(last) < 128;
    int start = last + 1;
    int least = Math.max(free, start - LONGEST_LOCAL);
    while (start > least && isLocal(text.charAt(start - 1), ascii)) {
      start--;
    }
    while (start <= last && !Character.isLetterOrDigit(text.charAt(start))) {
      start++;
    }
    return start > last ? at : start;
  }

  private static boolean isLocal(char c, boolean ascii) {
    return LOCAL_MARKS.indexOf(c) >= 0 || isLetterOrDigit(c, ascii);
  }

  private static int end(String text, int at) {
    int first = at + 1;
    if (first < text.length() && text.charAt(first) == ' ') {
      first++;
    }
    if (first >= text.length()) {
      return at;
    }
    boolean ascii = text.charAt(first) < 128;
    int most = Math.min(text.length(), first + LONGEST_DOMAIN);
    int end = first;
    while (end < most && isDomain(text.charAt(end), ascii)) {
      end++;
    }
    while (end > first && !Character.isLetterOrDigit(text.charAt(end - 1))) {
      end--;
    }
    int dot = text.lastIndexOf('.', end - 1);
    return dot > first && end - dot > 2 ? end : at;
  }

  private static boolean isDomain(char c, boolean ascii) {
    return c == '.' || c == '-' || isLetterOrDigit(c, ascii);
  }

  /** Latin letters have accents; those of other scripts are the sentence's unless at the sign. */
  private static boolean isLetterOrDigit(char c, boolean latin) {
    return Character.isLetterOrDigit(c)
        && (c < 128 || !latin || Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN);
  }
}
