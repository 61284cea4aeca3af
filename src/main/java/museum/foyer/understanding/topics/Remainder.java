package museum.foyer.understanding.topics;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import museum.foyer.knowledge.Language;
import museum.foyer.understanding.words.Forms;
import museum.foyer.understanding.words.Phrasebook;
import museum.foyer.understanding.words.ReadText;
import museum.foyer.understanding.words.Span;
import museum.foyer.understanding.words.Spellcheck;
import museum.foyer.understanding.words.Tokens;

/** What is left of a question when the words that say when, and the little words, are taken out. */
public final class Remainder {

  private static final Pattern TWO_LETTERS = Pattern.compile("\\p{L}{2,}");

  private final Language language;
  private final Pattern now;
  private final Pattern timeOfDay;
  private final Pattern continuing;
  private final Set<String> fillers;
  private final Pattern anyFiller;

  /**
   * @param fillers the little words of the language, folded
   */
  public Remainder(Phrasebook phrases, Set<String> fillers) {
    language = phrases.language();
    this.fillers = fillers;
    anyFiller = Pattern.compile(Forms.unbounded(fillers));
    Forms forms = new Forms(language);
    Phrasebook.DateWords dates = phrases.dates();
    now = Pattern.compile(forms.any(dates.now()));
    timeOfDay =
        Pattern.compile(
            forms.any(
                Stream.of(
                        dates.morning(),
                        dates.afternoon(),
                        dates.evening(),
                        dates.from(),
                        dates.until(),
                        dates.every(),
                        dates.next(),
                        dates.then(),
                        dates.thisOne())
                    .flatMap(List::stream)
                    .toList()));
    // in front of "and" there may be a sign of punctuation: "¿y el domingo?"
    continuing =
        Pattern.compile(
            "[^\\p{L}\\p{N}]*(?:" + forms.any(phrases.continuing()) + joinedAnd(language) + ")");
  }

  /** In Arabic "and" is a letter in front of the next word. */
  private static String joinedAnd(Language language) {
    return language == Language.AR ? "|و(?=\\p{L}{2})" : "";
  }

  /** Whether it begins as one goes on from an earlier question. */
  public boolean goesOn(ReadText text) {
    return continuing.matcher(text.folded()).lookingAt();
  }

  /**
   * @param rest of the text, parts of it blanked
   * @param known words (or pairs of characters) that are explained
   * @param explained parts of the text that have been understood otherwise
   */
  public Set<String> of(
      ReadText text, StringBuilder rest, Set<String> known, List<Span> explained) {
    explained.forEach(span -> blank(rest, span.start(), span.end()));
    Matcher linking = continuing.matcher(text.folded());
    if (linking.lookingAt()) {
      blank(rest, linking.start(), linking.end());
    }
    blank(rest, now);
    blank(rest, timeOfDay);
    return Tokens.byCharacter(language) ? uncovered(rest, known) : unknown(rest.toString(), known);
  }

  private Set<String> unknown(String rest, Set<String> known) {
    return Tokens.words(rest, language).stream()
        .filter(word -> !word.chars().allMatch(Character::isDigit))
        .filter(
            word ->
                !fillers.contains(word)
                    && !known.contains(word)
                    && !Spellcheck.misspelt(word, known))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Runs of two and more letters that no known pair and no filler covers. */
  private Set<String> uncovered(StringBuilder rest, Set<String> known) {
    StringBuilder left = new StringBuilder(rest);
    // before the pairs, which would leave a piece of a longer filler
    blank(left, anyFiller);
    for (int i = 0; i + 2 <= rest.length(); i++) {
      if (known.contains(rest.substring(i, i + 2))) {
        blank(left, i, i + 2);
      }
    }
    return TWO_LETTERS
        .matcher(left)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Puts spaces in place of every match. */
  public static void blank(StringBuilder text, Pattern pattern) {
    Matcher matcher = pattern.matcher(text.toString());
    while (matcher.find()) {
      blank(text, matcher.start(), matcher.end());
    }
  }

  /** Puts spaces in place of a part; offsets stay what they were. */
  public static void blank(StringBuilder text, int start, int end) {
    for (int i = start; i < end; i++) {
      text.setCharAt(i, ' ');
    }
  }
}
