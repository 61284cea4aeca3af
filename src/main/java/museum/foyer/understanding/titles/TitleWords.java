package museum.foyer.understanding.titles;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import museum.foyer.understanding.words.Span;

/**
 * A text as titles are compared with it: words with their places, without those that visitors leave
 * out; or, where words are not set apart, its letters.
 */
record TitleWords(List<Word> words, Letters letters) {

  /** Articles and "and" of the languages that write them as words. */
  private static final Set<String> LITTLE =
      Set.of(
          "the", "a", "an", "and", "le", "la", "les", "l", "un", "une", "des", "et", "el", "los",
          "las", "y", "e", "der", "die", "das", "den", "dem", "ein", "eine", "und", "il", "lo",
          "gli", "i", "het", "de", "een", "en", "o", "os", "as", "um", "uma", "va");

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  /** "And", "in", "to", "like" and the article are written together with the word after them. */
  private static final Pattern ARABIC_PREFIX =
      Pattern.compile("^(?:[وفبلك]?ال|لل|و)(?=\\p{IsArabic}{2})");

  private static final Pattern UNSPACED =
      Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}]");

  /** A word without its prefix. */
  record Word(String text, Span span) {}

  /**
   * @param places where each letter stands in the folded text
   */
  record Letters(String text, int[] places) {

    Span span(int from, int until) {
      return new Span(places[from], places[until - 1] + 1);
    }
  }

  static TitleWords of(String folded) {
    List<Word> all = WORD.matcher(folded).results().map(TitleWords::word).toList();
    List<Word> told = all.stream().filter(word -> !LITTLE.contains(word.text())).toList();
    return new TitleWords(told.isEmpty() ? all : told, letters(folded));
  }

  static boolean unspaced(String folded) {
    return UNSPACED.matcher(folded).find();
  }

  int size() {
    return words.size();
  }

  String joined(int from, int until) {
    return words.subList(from, until).stream().map(Word::text).collect(Collectors.joining());
  }

  /** From the first letter of one word to the last one of another. */
  Span span(int from, int until) {
    return new Span(words.get(from).span().start(), words.get(until - 1).span().end());
  }

  private static Word word(MatchResult match) {
    return new Word(
        ARABIC_PREFIX.matcher(match.group()).replaceFirst(""),
        new Span(match.start(), match.end()));
  }

  private static Letters letters(String folded) {
    StringBuilder text = new StringBuilder();
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < folded.length(); i++) {
      if (Character.isLetterOrDigit(folded.charAt(i))) {
        text.append(folded.charAt(i));
        places.add(i);
      }
    }
    return new Letters(text.toString(), places.stream().mapToInt(Integer::intValue).toArray());
  }
}
