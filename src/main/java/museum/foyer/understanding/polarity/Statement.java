package museum.foyer.understanding.polarity;

import java.util.List;
import java.util.Set;

/**
 * What one clause of a sentence says yes or no to.
 *
 * @param start of the clause in the folded text
 * @param holds what is said, after every negation
 * @param weak only that something is possible or there
 * @param clear false where negations or opposites leave open what is said
 * @param words what it is said of, without names and figures
 * @param limits words that narrow or widen it
 * @param conditions ages and amounts with a unit that stand in the clause itself
 */
public record Statement(
    int start,
    int end,
    Aspect aspect,
    boolean holds,
    boolean weak,
    boolean clear,
    List<Word> words,
    Set<String> limits,
    Set<String> conditions) {

  public Statement {
    words = List.copyOf(words);
    limits = Set.copyOf(limits);
    conditions = Set.copyOf(conditions);
  }

  /**
   * A word that says what a statement is about.
   *
   * @param denied "without flash"
   * @param ofFacts one in which hours, prices or exhibitions are spoken of
   * @param run words with the same number stand directly beside each other
   */
  public record Word(int start, int end, String text, boolean denied, boolean ofFacts, int run) {}
}
