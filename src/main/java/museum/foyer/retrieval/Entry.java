package museum.foyer.retrieval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import museum.foyer.knowledge.Kind;
import museum.foyer.knowledge.Language;
import museum.foyer.knowledge.Translated;
import museum.foyer.knowledge.exhibitions.Exhibition;
import museum.foyer.knowledge.faq.FaqEntry;
import museum.foyer.knowledge.faq.HouseRule;
import museum.foyer.knowledge.items.Item;

/**
 * A published item as it can be found.
 *
 * @param answers what is sent, by language
 * @param phrases what questions are compared with
 */
record Entry(
    Kind kind,
    Item<?> item,
    Optional<String> url,
    Map<Language, Answer> answers,
    List<Phrase> phrases) {

  /** Title and text of an entry in one language. */
  record Answer(String title, String text) {}

  /**
   * One text to compare with.
   *
   * @param language empty for a name used in any language
   * @param heading a phrasing or title; else a piece of the answer
   */
  record Phrase(Optional<Language> language, boolean heading, String text) {

    static Phrase heading(Language language, String text) {
      return new Phrase(Optional.of(language), true, text);
    }

    /** One for each paragraph: an embedding model reads some 200 words. */
    static Stream<Phrase> paragraphs(Language language, String text) {
      return text.lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty())
          .map(line -> new Phrase(Optional.of(language), false, line));
    }
  }

  static Entry ofFaq(Item<FaqEntry> item) {
    Map<Language, Answer> answers = new LinkedHashMap<>();
    List<Phrase> phrases = new ArrayList<>();
    item.value()
        .translations()
        .forEach(
            (language, wording) -> {
              answers.put(language, new Answer(wording.questions().get(0), wording.answer()));
              wording.questions().forEach(text -> phrases.add(Phrase.heading(language, text)));
              Phrase.paragraphs(language, wording.answer()).forEach(phrases::add);
            });
    return new Entry(Kind.FAQ, item, item.value().url(), answers, distinct(phrases));
  }

  static Entry ofHouseRule(Item<HouseRule> item) {
    Map<Language, Answer> answers = new LinkedHashMap<>();
    List<Phrase> phrases = new ArrayList<>();
    HouseRule rule = item.value();
    for (Language language : rule.text().texts().keySet()) {
      String title = rule.title().in(language);
      answers.put(language, new Answer(title, rule.text().in(language)));
      Phrase.paragraphs(language, rule.text().in(language)).forEach(phrases::add);
    }
    rule.title().texts().forEach((language, text) -> phrases.add(Phrase.heading(language, text)));
    return new Entry(Kind.HOUSE_RULE, item, Optional.empty(), answers, distinct(phrases));
  }

  static Entry ofExhibition(Item<Exhibition> item) {
    Map<Language, Answer> answers = new LinkedHashMap<>();
    List<Phrase> phrases = new ArrayList<>();
    Exhibition exhibition = item.value();
    exhibition
        .title()
        .texts()
        .forEach(
            (language, title) -> {
              String text = told(exhibition, language);
              answers.put(language, new Answer(title, text.isEmpty() ? title : text));
              phrases.add(Phrase.heading(language, title));
              Phrase.paragraphs(language, text).forEach(phrases::add);
            });
    exhibition.aliases().forEach(alias -> phrases.add(new Phrase(Optional.empty(), true, alias)));
    return new Entry(Kind.EXHIBITION, item, exhibition.url(), answers, distinct(phrases));
  }

  private static String told(Exhibition exhibition, Language language) {
    return Stream.of(exhibition.summary(), exhibition.texts())
        .flatMap(Optional::stream)
        .map((Translated text) -> text.exactly(language))
        .flatMap(Optional::stream)
        .reduce("", (summary, text) -> summary.isEmpty() ? text : summary + "\n\n" + text);
  }

  private static List<Phrase> distinct(List<Phrase> phrases) {
    return phrases.stream().filter(phrase -> !phrase.text().isBlank()).distinct().toList();
  }
}
