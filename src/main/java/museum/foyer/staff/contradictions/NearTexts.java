package museum.foyer.staff.contradictions;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import museum.foyer.knowledge.Kind;
import museum.foyer.knowledge.Language;
import museum.foyer.knowledge.Museum;
import museum.foyer.knowledge.Translated;
import museum.foyer.knowledge.faq.Faq;
import museum.foyer.knowledge.faq.FaqEntry;
import museum.foyer.knowledge.faq.HouseRule;
import museum.foyer.knowledge.items.Item;
import museum.foyer.retrieval.Passage;
import museum.foyer.retrieval.Passages;
import museum.foyer.retrieval.Search;
import museum.foyer.understanding.Reader;
import museum.foyer.understanding.topics.Topic;

/** Finds the published texts that may say otherwise than another: of many only the near ones. */
@ApplicationScoped
class NearTexts {

  /** Texts that answer the same question are among the first: behind them stand other questions. */
  private static final int NEAREST = 6;

  /** Phrasings of one text that are looked for: they ask the same. */
  private static final int QUESTIONS = 2;

  private final Passages passages;
  private final Faq faq;
  private final Reader reader;

  NearTexts(Passages passages, Faq faq, Reader reader) {
    this.passages = passages;
    this.faq = faq;
    this.reader = reader;
  }

  Reader reader() {
    return reader;
  }

  /** Those in the same language whose questions are most like its own. */
  List<Wording> to(Wording wording, LocalDate day) {
    List<Search.Query> queries =
        wording.questions().stream()
            .limit(QUESTIONS)
            .map(question -> new Search.Query(question, wording.language()))
            .toList();
    return queries.isEmpty()
        ? List.of()
        : passages.find(new Search(queries, wording.language(), day, NEAREST)).stream()
            .filter(passage -> passage.language() == wording.language())
            .map(NearTexts::wording)
            .toList();
  }

  private static Wording wording(Passage passage) {
    return new Wording(
        passage.kind(),
        passage.key(),
        passage.language(),
        "",
        List.of(passage.title()),
        passage.text());
  }

  /**
   * All that speak of hours and prices, each in one language: its translations were held against
   * each other when it was published.
   */
  List<Wording> ofFacts(Museum museum, LocalDate day) {
    Language language = museum.languages().get(0);
    return Stream.concat(
            faq.entries().stream()
                .filter(entry -> entry.validity().on(day))
                .map(Item::value)
                .flatMap(entry -> wording(entry, language).stream()),
            faq.houseRules().stream()
                .filter(rule -> rule.validity().on(day))
                .map(Item::value)
                .map(rule -> wording(rule, language)))
        .filter(wording -> speaksOfFacts(wording, day))
        .toList();
  }

  private static Optional<Wording> wording(FaqEntry entry, Language language) {
    Map<Language, FaqEntry.Wording> all = entry.translations();
    Optional<Language> first =
        all.containsKey(language) ? Optional.of(language) : all.keySet().stream().findFirst();
    return first.map(
        of ->
            new Wording(
                Kind.FAQ,
                entry.key(),
                of,
                "/translations/" + of.tag() + "/answer",
                all.get(of).questions(),
                all.get(of).answer()));
  }

  private static Wording wording(HouseRule rule, Language language) {
    Language of = written(rule.text(), language);
    return new Wording(
        Kind.HOUSE_RULE,
        rule.key(),
        of,
        "/text/" + of.tag(),
        List.of(rule.title().in(of)),
        rule.text().in(of));
  }

  private static Language written(Translated text, Language language) {
    return text.texts().containsKey(language) ? language : text.texts().keySet().iterator().next();
  }

  private boolean speaksOfFacts(Wording wording, LocalDate day) {
    return Stream.concat(wording.questions().stream().limit(1), Stream.of(wording.text()))
        .map(text -> reader.read(text, wording.language(), day))
        .flatMap(text -> reader.topic(text, wording.language(), List.of()).stream())
        .map(Topic::subject)
        .anyMatch(s -> s == Topic.Subject.HOURS || s == Topic.Subject.PRICES);
  }
}
