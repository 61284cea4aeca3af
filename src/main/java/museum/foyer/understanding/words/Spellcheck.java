package museum.foyer.understanding.words;

import java.util.Set;

/** Nearness of two words. */
public final class Spellcheck {

  private Spellcheck() {}

  /**
   * Whether one insertion, deletion, substitution or swap of neighbours makes the words the same.
   */
  public static boolean oneEditApart(String a, String b) {
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

  /**
   * The least number of insertions, deletions, substitutions and swaps of neighbours that makes the
   * words the same (optimal string alignment); a greater number than {@code most} if it is greater.
   */
  public static int edits(String a, String b, int most) {
    if (a.equals(b)) {
      return 0;
    } else if (most == 0 || Math.abs(a.length() - b.length()) > most) {
      return most + 1;
    }
    int[][] edits = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        edits[i][j] = i == 0 || j == 0 ? i + j : step(edits, a, b, i, j);
      }
    }
    return edits[a.length()][b.length()];
  }

  private static int step(int[][] edits, String a, String b, int i, int j) {
    int changed = edits[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
    int least = Math.min(changed, Math.min(edits[i - 1][j], edits[i][j - 1]) + 1);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(least, edits[i - 2][j - 2] + 1) : least;
  }

  private static boolean swapped(String a, String b) {
    return a.length() >= 2
        && b.length() == a.length()
        && a.charAt(0) == b.charAt(1)
        && a.charAt(1) == b.charAt(0)
        && a.substring(2).equals(b.substring(2));
  }

  /** One letter more, less or other than a known word of at least five letters. */
  public static boolean misspelt(String word, Set<String> known) {
    return word.length() >= 5
        && known.stream().anyMatch(right -> right.length() >= 5 && oneEditApart(word, right));
  }
}
