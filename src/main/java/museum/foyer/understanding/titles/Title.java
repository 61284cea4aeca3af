package museum.foyer.understanding.titles;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import museum.foyer.understanding.words.Spellcheck;

/**
 * One name of one of them, ready to be compared.
 *
 * @param unspaced whether it is compared letter by letter
 * @param whole whether it is no mere part of a name
 * @param allowed the most edits
 */
record Title(String key, TitleWords name, boolean unspaced, boolean whole, int allowed) {

  /** Shorter words have too many neighbours. */
  private static final int SHORTEST_MISSPELT_WORD = 4;

  private static final int TWO_EDITS_FROM = 7;
  private static final int FEWEST_WORDS_OF_LONG_TITLE = 3;
  private static final int SHORTEST_MISSPELT_TITLE = 6;
  private static final int LETTERS_FOR_AN_EDIT = 4;
  private static final int SIGNS_FOR_AN_EDIT = 5;

  private static final int SHORTEST_LIKELY_WORD = 4;
  private static final int FEWEST_SURE_SIGNS = 3;

  /** More than are ever allowed. */
  private static final int NEVER = 1000;

  static Title of(String key, String folded, boolean whole) {
    TitleWords name = TitleWords.of(folded);
    boolean unspaced = TitleWords.unspaced(folded);
    int letters = unspaced ? name.letters().text().length() : name.joined(0, name.size()).length();
    return new Title(key, name, unspaced, whole, allowed(name.size(), letters, unspaced));
  }

  private static int allowed(int words, int letters, boolean unspaced) {
    if (unspaced) {
      return letters / SIGNS_FOR_AN_EDIT;
    }
    return words == 1 ? letters >= SHORTEST_MISSPELT_TITLE ? 1 : 0 : letters / LETTERS_FOR_AN_EDIT;
  }

  /** What stands together in a text that holds it. */
  List<String> pieces() {
    return unspaced
        ? List.of(name.letters().text())
        : name.words().stream().map(TitleWords.Word::text).toList();
  }

  /** Where the text is nearest to this title, if it is near anywhere. */
  Optional<Titles.Found> in(TitleWords text, Predicate<String> ordinary) {
    Stream<Titles.Found> found =
        unspaced
            ? byLetters(text.letters())
            : Stream.concat(byWords(text, ordinary), joined(text, ordinary));
    return found.min(Comparator.comparingInt(Titles.Found::edits));
  }

  private Stream<Titles.Found> byWords(TitleWords text, Predicate<String> ordinary) {
    int size = name.size();
    return IntStream.rangeClosed(0, text.size() - size)
        .boxed()
        .flatMap(
            start -> {
              int edits = edits(text.words().subList(start, start + size), ordinary);
              return edits <= allowed
                  ? Stream.of(found(text, start, start + size, edits, ordinary))
                  : Stream.empty();
            });
  }

  private int edits(List<TitleWords.Word> typed, Predicate<String> ordinary) {
    int edits = 0;
    for (int i = 0; i < typed.size() && edits <= allowed; i++) {
      edits += edits(typed.get(i).text(), name.words().get(i).text(), ordinary);
    }
    return edits;
  }

  private int edits(String word, String right, Predicate<String> ordinary) {
    if (word.equals(right)) {
      return 0;
    }
    int most = most(right);
    int edits = Spellcheck.edits(word, right, most);
    // what everybody says is no misspelt title; but it may be a word of a long one, or its singular
    boolean told =
        name.size() < FEWEST_WORDS_OF_LONG_TITLE
            && ordinary.test(word)
            && (name.size() == 1 || !sameStem(word, right));
    return edits > most || told ? NEVER : edits;
  }

  private static boolean sameStem(String word, String other) {
    return word.startsWith(other) || other.startsWith(word);
  }

  /** Written as one word, or one of its words written as two. */
  private Stream<Titles.Found> joined(TitleWords text, Predicate<String> ordinary) {
    String whole = name.joined(0, name.size());
    String letters = name.letters().text();
    return IntStream.of(1, name.size() - 1, name.size() + 1)
        .filter(count -> count > 0 && count != name.size())
        .distinct()
        .boxed()
        .flatMap(
            count ->
                IntStream.rangeClosed(0, text.size() - count)
                    .boxed()
                    .filter(
                        start -> {
                          String typed = text.joined(start, start + count);
                          return typed.equals(whole) || typed.equals(letters);
                        })
                    .map(start -> found(text, start, start + count, 0, ordinary)));
  }

  private Titles.Found found(
      TitleWords text, int from, int until, int edits, Predicate<String> ordinary) {
    List<String> typed =
        text.words().subList(from, until).stream().map(TitleWords.Word::text).toList();
    return new Titles.Found(key, text.span(from, until), edits, certainty(typed, ordinary));
  }

  private Titles.Certainty certainty(List<String> typed, Predicate<String> ordinary) {
    boolean tooShort = typed.size() == 1 && typed.get(0).length() < SHORTEST_LIKELY_WORD;
    if (tooShort || typed.stream().allMatch(ordinary)) {
      return Titles.Certainty.POSSIBLE;
    }
    return name.size() == 1 || !whole ? Titles.Certainty.LIKELY : Titles.Certainty.SURE;
  }

  private static int most(String word) {
    boolean exact =
        word.length() < SHORTEST_MISSPELT_WORD || word.chars().anyMatch(Character::isDigit);
    return exact ? 0 : word.length() < TWO_EDITS_FROM ? 1 : 2;
  }

  private Stream<Titles.Found> byLetters(TitleWords.Letters text) {
    String letters = name.letters().text();
    int size = letters.length();
    Titles.Certainty certainty =
        size < FEWEST_SURE_SIGNS
            ? Titles.Certainty.POSSIBLE
            : size == FEWEST_SURE_SIGNS ? Titles.Certainty.LIKELY : Titles.Certainty.SURE;
    return IntStream.rangeClosed(size - allowed, size + allowed)
        .boxed()
        .flatMap(
            length ->
                IntStream.rangeClosed(0, text.text().length() - length)
                    .boxed()
                    .flatMap(start -> byLetters(text, start, length, certainty)));
  }

  private Stream<Titles.Found> byLetters(
      TitleWords.Letters text, int start, int length, Titles.Certainty certainty) {
    String typed = text.text().substring(start, start + length);
    int edits = Spellcheck.edits(typed, name.letters().text(), allowed);
    return edits <= allowed
        ? Stream.of(new Titles.Found(key, text.span(start, start + length), edits, certainty))
        : Stream.empty();
  }
}
