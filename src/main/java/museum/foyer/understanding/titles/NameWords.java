package museum.foyer.understanding.titles;

import java.util.Collection;
import java.util.List;
import museum.foyer.understanding.words.Spellcheck;
import museum.foyer.understanding.words.Spelling;

/** Whether a name is meant by some of its words. */
public final class NameWords {

  private static final int SHORTEST_MISSPELT_WORD = 5;

  private NameWords() {}

  /**
   * Whether all the words are words of the name, give or take a letter; or, where words are not set
   * apart, stand in it.
   *
   * @param wanted folded
   */
  public static boolean hold(String name, Collection<String> wanted) {
    String folded = Spelling.fold(name);
    List<String> words = texts(TitleWords.of(folded));
    return wanted.stream()
        .flatMap(word -> texts(TitleWords.of(word)).stream())
        .allMatch(
            word ->
                TitleWords.unspaced(word)
                    ? folded.contains(word)
                    : words.stream().anyMatch(other -> same(word, other)));
  }

  private static List<String> texts(TitleWords words) {
    return words.words().stream().map(TitleWords.Word::text).toList();
  }

  private static boolean same(String word, String other) {
    return word.equals(other)
        || word.length() >= SHORTEST_MISSPELT_WORD
            && other.length() >= SHORTEST_MISSPELT_WORD
            && Spellcheck.oneEditApart(word, other);
  }
}
