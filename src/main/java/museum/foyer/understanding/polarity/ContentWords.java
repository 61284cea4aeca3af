package museum.foyer.understanding.polarity;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import museum.foyer.knowledge.Language;
import museum.foyer.understanding.words.Tokens;

/** The words of a clause that say what it is about, in one language. */
final class ContentWords {

  private static final Pattern LETTERS = Pattern.compile("[\\p{L}\\p{N}']+");

  /** Endings of Japanese verbs and adjectives, and particles. */
  private static final Pattern HIRAGANA = Pattern.compile("[\\p{IsHiragana}ー]+");

  /** Particles and copulas joined to the end of a Korean noun. */
  private static final Pattern JOSA =
      Pattern.compile(
          "(?<=[\\p{IsHangul}]{1,9})(?:에서는|에서도|에게는|으로는|까지는|부터는|입니다|이며|이고|에는|에도|에서|에게|으로"
              + "|까지|부터|하고|이나|과는|와는|은|는|이|가|을|를|의|로|와|과|도|만|에|나)$");

  private final Language language;
  private final Set<String> fillers;
  private final Predicate<List<String>> ofFacts;

  /**
   * @param ofFacts whether hours, prices or exhibitions are asked about in a word, or the pairs of
   *     characters it is made of, and nothing else is
   */
  ContentWords(Language language, Set<String> fillers, Predicate<List<String>> ofFacts) {
    this.language = language;
    this.fillers = fillers;
    this.ofFacts = ofFacts;
  }

  /**
   * @param clause with everything that is no word of content blotted out
   * @param offset of the clause in the text
   * @param denied whether the word between two places is
   */
  List<Statement.Word> in(String clause, int offset, BiPredicate<Integer, Integer> denied) {
    List<Statement.Word> words = new ArrayList<>();
    int run = offset;
    int last = -1;
    Matcher matcher = LETTERS.matcher(clause);
    while (matcher.find()) {
      for (int[] part : parts(matcher.group())) {
        int start = matcher.start() + part[0];
        int end = matcher.start() + part[1];
        String word = bare(clause.substring(start, end));
        if (isContent(word)) {
          boolean isDenied = denied.test(offset + start, offset + end);
          run = last >= 0 && isJoined(clause, last, start) ? run : offset + start;
          words.add(
              new Statement.Word(
                  offset + start, offset + end, word, isDenied, isOfFacts(word), run));
          // a Korean particle sets a noun apart from the next one
          boolean set = language == Language.KO && word.length() < end - start;
          last = isDenied || set ? -1 : end;
        } else {
          last = -1;
        }
      }
    }
    return words;
  }

  private boolean isOfFacts(String word) {
    return ofFacts.test(Tokens.byCharacter(language) ? Tokens.pairs(word) : List.of(word));
  }

  private List<int[]> parts(String letters) {
    List<int[]> parts = new ArrayList<>();
    if (language == Language.ZH || language == Language.JA) {
      BreakIterator breaks = BreakIterator.getWordInstance(language.locale());
      breaks.setText(letters);
      int start = breaks.first();
      for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
        parts.add(new int[] {start, end});
        start = end;
      }
      return parts;
    }
    int start = 0;
    int apostrophe = letters.indexOf('\'');
    if (apostrophe > 0 && (language == Language.FR || language == Language.IT)) {
      parts.add(new int[] {0, apostrophe});
      start = apostrophe + 1;
    }
    parts.add(new int[] {start, letters.length()});
    return parts;
  }

  private String bare(String word) {
    if (language == Language.KO) {
      return JOSA.matcher(word).replaceFirst("");
    }
    List<String> bare = Tokens.words(word, language);
    return bare.isEmpty() ? "" : bare.get(bare.size() - 1);
  }

  private boolean isContent(String word) {
    return !word.isEmpty()
        && word.codePoints().anyMatch(Character::isLetter)
        && (word.length() > 1 || Character.isIdeographic(word.codePointAt(0)))
        && !fillers.contains(word)
        && (language != Language.JA || !HIRAGANA.matcher(word).matches());
  }

  private static boolean isJoined(String clause, int end, int start) {
    String between = clause.substring(end, start);
    return between.isBlank() || between.equals("-") || between.equals("'");
  }
}
