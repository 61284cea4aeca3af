package museum.foyer.understanding;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One name of one of them, ready to be compared.
 *
 * @param unspaced whether it is compared letter by letter
 */
record Title(String key, TitleWords name, boolean unspaced) {

  /** Shorter words have too many neighbours. */
  private static final int SHORTEST_MISSPELT_WORD = 4;

  private static final int TWO_EDITS_FROM = 8;
  private static final int SHORTEST_MISSPELT_TITLE = 6;
  private static final int LETTERS_FOR_AN_EDIT = 4;
  private static final int SIGNS_FOR_AN_EDIT = 5;

  private static final int SHORTEST_SURE_WORD = 4;
  private static final int FEWEST_SURE_SIGNS = 3;

  static Title of(String key, String folded) {
    return new Title(key, TitleWords.of(folded), TitleWords.unspaced(folded));
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
              return edits <= allowed()
                  ? Stream.of(found(text, start, start + size, edits, ordinary))
                  : Stream.empty();
            });
  }

  private int edits(List<TitleWords.Word> typed, Predicate<String> ordinary) {
    int edits = 0;
    for (int i = 0; i < typed.size() && edits <= allowed(); i++) {
      String word = typed.get(i).text();
      String right = name.words().get(i).text();
      if (!word.equals(right)) {
        // what everybody says is no misspelt title
        edits +=
            ordinary.test(word)
                ? Integer.MAX_VALUE / 2
                : Spellcheck.edits(word, right, most(right));
      }
    }
    return edits;
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
    List<TitleWords.Word> typed = text.words().subList(from, until);
    boolean said = typed.stream().map(TitleWords.Word::text).allMatch(ordinary);
    boolean telling = typed.size() > 1 || typed.get(0).text().length() >= SHORTEST_SURE_WORD;
    return new Titles.Found(key, text.span(from, until), edits, telling && !said);
  }

  private int allowed() {
    int letters = name.joined(0, name.size()).length();
    return name.size() == 1
        ? letters >= SHORTEST_MISSPELT_TITLE ? 1 : 0
        : letters / LETTERS_FOR_AN_EDIT;
  }

  private static int most(String word) {
    boolean exact =
        word.length() < SHORTEST_MISSPELT_WORD || word.chars().anyMatch(Character::isDigit);
    return exact ? 0 : word.length() < TWO_EDITS_FROM ? 1 : 2;
  }

  private Stream<Titles.Found> byLetters(TitleWords.Letters text) {
    String letters = name.letters().text();
    int size = letters.length();
    int most = size / SIGNS_FOR_AN_EDIT;
    boolean sure = size >= FEWEST_SURE_SIGNS;
    return IntStream.rangeClosed(size - most, size + most)
        .boxed()
        .flatMap(
            length ->
                IntStream.rangeClosed(0, text.text().length() - length)
                    .boxed()
                    .flatMap(
                        start -> {
                          String typed = text.text().substring(start, start + length);
                          int edits = Spellcheck.edits(typed, letters, most);
                          Span span =
                              new Span(text.places()[start], text.places()[start + length - 1] + 1);
                          return edits <= most
                              ? Stream.of(new Titles.Found(key, span, edits, sure))
                              : Stream.empty();
                        }));
  }
}
