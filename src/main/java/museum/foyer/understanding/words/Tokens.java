package museum.foyer.understanding.words;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import museum.foyer.knowledge.Language;

/**
 * Cuts folded text into what can be compared: words, or pairs of characters where words are not set
 * apart.
 */
public final class Tokens {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:'[\\p{L}]+)*");
  private static final Pattern ARABIC_PREFIX = Pattern.compile("^[وفبلك]?(?:ال|لل)?(?=\\p{L}{2})");

  /** Written without spaces, or with endings joined to every word. */
  private static final Set<Language> BY_CHARACTER =
      EnumSet.of(Language.ZH, Language.JA, Language.KO);

  private static final Pattern LETTERS = Pattern.compile("\\p{L}+");

  /** Endings and particles: they stand in every Japanese sentence. */
  private static final Pattern HIRAGANA = Pattern.compile("\\p{IsHiragana}");

  /** Begins a feature that is only a part of a word. */
  public static final String PART = "~";

  private static final int GRAM = 4;
  private static final int RUN = 3;

  private Tokens() {}

  /** Whether texts are compared by pairs of characters rather than by words. */
  public static boolean byCharacter(Language language) {
    return BY_CHARACTER.contains(language);
  }

  /** Words; in French and Italian an elided article ("l'") is a word of its own. */
  public static List<String> words(String folded, Language language) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(folded);
    while (matcher.find()) {
      String word = matcher.group();
      int apostrophe = word.indexOf('\'');
      if (apostrophe > 0 && (language == Language.FR || language == Language.IT)) {
        words.add(word.substring(0, apostrophe));
        words.add(word.substring(apostrophe + 1));
      } else if (language == Language.AR) {
        words.add(ARABIC_PREFIX.matcher(word).replaceFirst(""));
      } else {
        words.add(word);
      }
    }
    return words;
  }

  /** The words of several forms that are not folded yet. */
  public static Set<String> words(Collection<String> forms, Language language) {
    return forms.stream()
        .flatMap(form -> words(Spelling.fold(form), language).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Words and, to forgive typos, their runs of four characters; for {@link #byCharacter} pairs of
   * characters and, because one may be a word, single ideographs.
   */
  public static List<String> features(String folded, Language language) {
    List<String> features = new ArrayList<>();
    if (byCharacter(language)) {
      for (String word : words(folded, language)) {
        features.addAll(pairs(word));
        word.codePoints()
            .filter(Character::isIdeographic)
            .forEach(character -> features.add(PART + Character.toString(character)));
      }
      return features;
    }
    for (String word : words(folded, language)) {
      features.add(word);
      String bounded = "^" + word + "$";
      for (int i = 0; i + GRAM <= bounded.length(); i++) {
        features.add(PART + bounded.substring(i, i + GRAM));
      }
    }
    return features;
  }

  /** Words with their places; for {@link #byCharacter} every run of three letters. */
  public static List<ReadText.Keyword> placed(String folded, Language language) {
    List<ReadText.Keyword> placed = new ArrayList<>();
    Matcher matcher = LETTERS.matcher(folded);
    while (matcher.find()) {
      if (!byCharacter(language)) {
        words(matcher.group(), language)
            .forEach(
                word -> placed.add(new ReadText.Keyword(matcher.start(), matcher.end(), word)));
        continue;
      }
      for (int i = matcher.start(); i + RUN <= matcher.end(); i++) {
        String run = folded.substring(i, i + RUN);
        if (!HIRAGANA.matcher(run).find()) {
          placed.add(new ReadText.Keyword(i, i + RUN, run));
        }
      }
    }
    return placed;
  }

  /** Every two neighbouring characters of a word; a single one by itself. */
  public static List<String> pairs(String word) {
    if (word.length() == 1) {
      return List.of(word);
    }
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i + 2 <= word.length(); i++) {
      pairs.add(word.substring(i, i + 2));
    }
    return pairs;
  }
}
