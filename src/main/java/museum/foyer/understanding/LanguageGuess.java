package museum.foyer.understanding;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import museum.foyer.knowledge.Language;
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

  private static final Map<Language, String> ISO_639_3 =
      Map.of(
          Language.FR,
          "fra",
          Language.EN,
          "eng",
          Language.ES,
          "spa",
          Language.DE,
          "deu",
          Language.IT,
          "ita",
          Language.NL,
          "nld",
          Language.PT,
          "por",
          Language.VI,
          "vie");

  /** What the model tells apart, as it names them. */
  static final Set<String> DETECTED = Set.copyOf(ISO_639_3.values());

  /**
   * Shares of the vote: a known word says more than character statistics of so short a text; the
   * page only a little.
   */
  private static final double WORDS = 1.0;

  private static final double STATISTICS = 0.8;
  private static final double PAGE = 0.25;

  /** Without a page: what is equally good English and something else is English ("hi", "wifi?"). */
  private static final double COMMON = 0.12;

  private static final double FILLER = 1.0;
  private static final double KNOWN = 0.6;

  private final LanguageDetectorModel model;
  private final Collection<Vocabulary> vocabularies;

  LanguageGuess(Collection<Vocabulary> vocabularies, LanguageDetectorModel model) {
    this.vocabularies = vocabularies;
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

  private static Optional<Language> byScript(String text, Optional<Language> page) {
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
      boolean japanese = kana > 0 || page.filter(Language.JA::equals).isPresent();
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
    String folded = Spelling.fold(text);
    Map<String, Double> statistics = statistics(text);
    return vocabularies.stream()
        .map(Vocabulary::language)
        .filter(ISO_639_3::containsKey)
        .max(
            Comparator.comparingDouble(
                language ->
                    WORDS * wordShare(folded, language)
                        + STATISTICS * statistics.getOrDefault(ISO_639_3.get(language), 0.0)
                        + (page.map(known -> known == language ? PAGE : 0)
                            .orElse(language == Language.EN ? COMMON : 0))))
        .orElse(Language.EN);
  }

  /**
   * How much of the text are words of the language, each counting less the more languages have it.
   */
  private double wordShare(String folded, Language language) {
    Vocabulary vocabulary =
        vocabularies.stream().filter(v -> v.language() == language).findFirst().orElseThrow();
    List<String> words = Tokens.words(folded, language);
    double share = 0;
    for (String word : words) {
      if (vocabulary.knows(word)) {
        long languages = vocabularies.stream().filter(other -> other.knows(word)).count();
        share += (vocabulary.isFiller(word) ? FILLER : KNOWN) / languages;
      }
    }
    return words.isEmpty() ? 0 : share / words.size();
  }

  private Map<String, Double> statistics(String text) {
    return Arrays.stream(new LanguageDetectorME(model).predictLanguages(text))
        .collect(toMap(guess -> guess.getLang(), guess -> guess.getConfidence()));
  }
}
