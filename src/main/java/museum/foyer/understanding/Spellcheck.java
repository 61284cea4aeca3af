package museum.foyer.understanding;

/** Nearness of two words. */
final class Spellcheck {

  private Spellcheck() {}

  /**
   * Whether one insertion, deletion, substitution or swap of neighbours makes the words the same.
   */
  static boolean oneEditApart(String a, String b) {
    if (Math.abs(a.length() - b.length()) > 1) {
      return false;
    }
    int start = 0;
    while (start < a.length() && start < b.length() && a.charAt(start) == b.charAt(start)) {
      start++;
    }
    String restA = a.substring(start);
    String restB = b.substring(start);
    if (restA.isEmpty() || restB.isEmpty()) {
      return true;
    }
    return restA.substring(1).equals(restB)
        || restB.substring(1).equals(restA)
        || restA.substring(1).equals(restB.substring(1))
        || swapped(restA, restB);
  }

  private static boolean swapped(String a, String b) {
    return a.length() >= 2
        && b.length() == a.length()
        && a.charAt(0) == b.charAt(1)
        && a.charAt(1) == b.charAt(0)
        && a.substring(2).equals(b.substring(2));
  }
}
