package museum.foyer.understanding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import museum.foyer.knowledge.Language;
import museum.foyer.understanding.words.Spelling;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/**
 * The language a question is written in. The script decides where only one served language uses it;
 * else the words of the phrasebooks and a trained detector do, and the language of the page breaks
 * ties.
 */
final class LanguageGuess {

  /**
   * Cut out of OpenNLP's model of 183 languages, which takes a second and 150 MB; LanguageModelTest
   * makes it anew.
   */
  private static final String MODEL = "/langdetect-served.bin";

  /** What the model tells apart, by the names it has for it (ISO 639-3). */
  static final Map<String, Language> DETECTED =
      Map.of(
          "fra", Language.FR,
          "eng", Language.EN,
          "spa", Language.ES,
          "deu", Language.DE,
          "ita", Language.IT,
          "nld", Language.NL,
          "por", Language.PT,
          "vie", Language.VI);

  /**
   * Shares of the vote: a known word says more than character statistics of so short a text; the
   * page only a little.
   */
  private static final double STATISTICS = 0.8;

  private static final double PAGE = 0.25;

  /** Only the French put a space before a question mark. */
  private static final Pattern FRENCH_SPACE = Pattern.compile("\\p{L} [?!]");

  private static final double PUNCTUATION = 0.15;

  /**
   * Without a page: of two languages that fit equally well ("wifi?", "entrada gratis"), the one
   * more visitors write.
   */
  private static final Map<Language, Double> COMMON = Map.of(Language.EN, 0.12, Language.ES, 0.02);

  private final LanguageDetectorModel model;
  private final WordLanguages words;

  LanguageGuess(WordLanguages words, LanguageDetectorModel model) {
    this.words = words;
    this.model = model;
  }

  static LanguageDetectorModel readModel() {
    try (InputStream in = LanguageGuess.class.getResourceAsStream(MODEL)) {
      return new LanguageDetectorModel(in);
    } catch (IOException e) {
      throw new UncheckedIOException(MODEL, e);
    }
  }

  /**
   * @param page the language of the page or conversation, if known
   */
  Language of(String text, Optional<Language> page) {
    return byScript(text, page).orElseGet(() -> byWords(text, page));
  }

  private Optional<Language> byScript(String text, Optional<Language> page) {
    Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
    text.codePoints()
        .filter(Character::isLetter)
        .forEach(c -> letters.merge(UnicodeScript.of(c), 1, Integer::sum));
    int total = letters.values().stream().mapToInt(Integer::intValue).sum();
    int kana =
        letters.getOrDefault(UnicodeScript.HIRAGANA, 0)
            + letters.getOrDefault(UnicodeScript.KATAKANA, 0);
    int han = letters.getOrDefault(UnicodeScript.HAN, 0);
    // names in Latin letters ("iPhone", "Monet") stand in questions of every script: a third is
    // enough
    if ((kana + han) * 3 >= total && kana + han > 0) {
      boolean japanese =
          kana > 0
              || page.map(Language.JA::equals).orElseGet(() -> words.japanese(Spelling.fold(text)));
      return Optional.of(japanese ? Language.JA : Language.ZH);
    }
    if (letters.getOrDefault(UnicodeScript.HANGUL, 0) * 3 >= total
        && letters.containsKey(UnicodeScript.HANGUL)) {
      return Optional.of(Language.KO);
    }
    if (letters.getOrDefault(UnicodeScript.ARABIC, 0) * 3 >= total
        && letters.containsKey(UnicodeScript.ARABIC)) {
      return Optional.of(Language.AR);
    }
    return Optional.empty();
  }

  private Language byWords(String text, Optional<Language> page) {
    double[] scores = words.shares(text);
    for (opennlp.tools.langdetect.Language guess :
        new LanguageDetectorME(model).predictLanguages(text)) {
      scores[DETECTED.get(guess.getLang()).ordinal()] += STATISTICS * guess.getConfidence();
    }
    if (FRENCH_SPACE.matcher(text).find()) {
      scores[Language.FR.ordinal()] += PUNCTUATION;
    }
    page.ifPresentOrElse(
        known -> scores[known.ordinal()] += PAGE,
        () -> COMMON.forEach((language, share) -> scores[language.ordinal()] += share));
    // a page in another script keeps its language too: "wifi?"
    return Stream.concat(DETECTED.values().stream(), page.stream())
        .max(Comparator.comparingDouble(language -> scores[language.ordinal()]))
        .orElse(Language.EN);
  }
}
