package museum.foyer.understanding;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import museum.foyer.knowledge.Language;
import museum.foyer.understanding.dates.DayForms;
import museum.foyer.understanding.words.Phrasebook;
import museum.foyer.understanding.words.Spelling;
import museum.foyer.understanding.words.Tokens;

/** Which languages use a word (or, in Chinese and Japanese, a pair of characters). */
final class WordLanguages {

  /** Little words say more of a language than others, which travel. */
  private static final double LITTLE = 1.0;

  private static final double OTHER = 0.6;

  /** A word's languages are the low bits, those in which it is a little word the high ones. */
  private static final int LITTLE_BITS = 16;

  private static final int ANY = (1 << LITTLE_BITS) - 1;

  private final Map<String, Integer> languages = new HashMap<>();

  /** The languages of words as they are typed, for those with accents. */
  private final Map<String, Integer> accents = new HashMap<>();

  WordLanguages(Collection<Phrasebook> phrasebooks) {
    for (Phrasebook phrases : phrasebooks) {
      int bit = bit(phrases.language());
      List<String> forms = forms(phrases);
      parts(Tokens.words(forms, phrases.language()), phrases.language())
          .forEach(word -> languages.merge(word, bit, (a, b) -> a | b));
      Tokens.words(phrases.fillers(), phrases.language())
          .forEach(word -> languages.merge(word, bit | bit << LITTLE_BITS, (a, b) -> a | b));
      Stream.of(forms, phrases.fillers())
          .flatMap(List::stream)
          .flatMap(form -> Tokens.words(lowerCase(form), phrases.language()).stream())
          .filter(WordLanguages::accented)
          .forEach(word -> accents.merge(word, bit, (a, b) -> a | b));
    }
  }

  private static List<String> forms(Phrasebook phrases) {
    Phrasebook.DateWords dates = phrases.dates();
    Stream<List<String>> days =
        Stream.of(
            dates.today(),
            dates.tonight(),
            dates.tomorrow(),
            dates.weekend(),
            dates.next(),
            dates.thisOne(),
            dates.from(),
            dates.until());
    Stream<String> forms =
        Stream.of(phrases.topics().values().stream(), days, phrases.visitors().values().stream())
            .flatMap(lists -> lists)
            .flatMap(List::stream);
    DayForms names = DayForms.of(phrases.language(), phrases);
    return Stream.of(forms, names.weekdays().keySet().stream(), names.months().keySet().stream())
        .flatMap(words -> words)
        .toList();
  }

  private static String lowerCase(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }

  private static boolean accented(String word) {
    return !Normalizer.isNormalized(word, Normalizer.Form.NFD);
  }

  private static Set<String> parts(Set<String> words, Language language) {
    return Tokens.byCharacter(language)
        ? words.stream().flatMap(word -> Tokens.pairs(word).stream()).collect(Collectors.toSet())
        : words;
  }

  /**
   * How much of a text are words of each language, by its ordinal; a word counts less the more
   * languages have it.
   */
  double[] shares(String text) {
    double[] shares = new double[Language.values().length];
    // an elided article is a word of its own in French and Italian
    int[] elided = languagesOfWords(text, Language.FR);
    int[] whole = languagesOfWords(text, Language.EN);
    for (Language language : LanguageGuess.DETECTED.values()) {
      boolean elides = language == Language.FR || language == Language.IT;
      shares[language.ordinal()] = share(elides ? elided : whole, language);
    }
    return shares;
  }

  /** An accent that was typed tells languages apart in which the bare word is the same. */
  private int[] languagesOfWords(String text, Language cutAs) {
    List<String> folded = Tokens.words(Spelling.fold(text), cutAs);
    List<String> typed = Tokens.words(lowerCase(text), cutAs);
    boolean aligned = folded.size() == typed.size();
    int[] known = new int[folded.size()];
    for (int i = 0; i < known.length; i++) {
      int of = languages.getOrDefault(folded.get(i), 0);
      int withAccents = aligned ? accents.getOrDefault(typed.get(i), 0) : 0;
      known[i] = withAccents == 0 ? of : of & (withAccents | withAccents << LITTLE_BITS);
    }
    return known;
  }

  /** Whether a text in Chinese characters alone is made of pairs that Japanese visitors use. */
  boolean japanese(String folded) {
    int japanese = 0;
    int chinese = 0;
    for (String word : Tokens.words(folded, Language.JA)) {
      for (String pair : Tokens.pairs(word)) {
        japanese += languages.getOrDefault(pair, 0) & bit(Language.JA);
        chinese += languages.getOrDefault(pair, 0) & bit(Language.ZH);
      }
    }
    return japanese / bit(Language.JA) > chinese / bit(Language.ZH);
  }

  private static double share(int[] words, Language language) {
    double share = 0;
    for (int known : words) {
      if ((known & bit(language)) != 0) {
        boolean little = (known & bit(language) << LITTLE_BITS) != 0;
        share += (little ? LITTLE : OTHER) / Integer.bitCount(known & ANY);
      }
    }
    return words.length == 0 ? 0 : share / words.length;
  }

  private static int bit(Language language) {
    return 1 << language.ordinal();
  }
}
