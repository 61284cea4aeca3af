package museum.foyer.answering.lock;

/**
 * Whether two folded words are forms of one: "photo" and "photos", "accompany" and "accompanied".
 */
public final class Likeness {

  /** Endings of plurals and cases. */
  private static final int LONGEST_ENDING = 3;

  private static final int SHORTEST_STEM = 3;

  /** Of the longer word, that two forms of one have in common. */
  private static final double COMMON = 0.6;

  private static final int SHORTEST_COMMON = 4;

  private Likeness() {}

  /** Whether they are. */
  public static boolean same(String a, String b) {
    if (a.equals(b)) {
      return true;
    }
    int common = common(a, b);
    int shorter = Math.min(a.length(), b.length());
    int longer = Math.max(a.length(), b.length());
    if (arabic(a) && shorter >= SHORTEST_STEM && longer - shorter <= 1) {
      // a letter joined to the front may have been taken for a preposition
      return a.endsWith(b) || b.endsWith(a) || common == shorter;
    }
    return ideographic(a)
        ? common == shorter && shorter >= 2 && a.length() > b.length()
        : common == shorter && shorter >= SHORTEST_STEM && longer - shorter <= LONGEST_ENDING
            || common >= SHORTEST_COMMON && common >= COMMON * longer;
  }

  private static int common(String a, String b) {
    int i = 0;
    while (i < a.length() && i < b.length() && a.charAt(i) == b.charAt(i)) {
      i++;
    }
    return i;
  }

  private static boolean arabic(String word) {
    return Character.UnicodeScript.of(word.codePointAt(0)) == Character.UnicodeScript.ARABIC;
  }

  private static boolean ideographic(String word) {
    return Character.isIdeographic(word.codePointAt(0));
  }
}
