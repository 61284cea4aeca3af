package museum.foyer.understanding;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import museum.foyer.knowledge.Language;
import opennlp.tools.langdetect.LanguageDetectorModel;

/**
 * Door: reads questions and sentences. Safe for threads; everything is made once at start. A
 * singleton, because a proxy would run the constructor a second time.
 */
@Startup
@Singleton
public class Reader {

  /** Below this the nearest phrasing shares no more than little words with the question. */
  private static final double NEAR = 0.30;

  private final Map<Language, Vocabulary> vocabularies = new EnumMap<>(Language.class);
  private final LanguageGuess languageGuess;

  public Reader() {
    // the largest single file, read while the phrasebooks are
    CompletableFuture<LanguageDetectorModel> model =
        CompletableFuture.supplyAsync(LanguageGuess::readModel);
    Arrays.stream(Language.values())
        .parallel()
        .map(language -> new Vocabulary(Phrasebook.read(language)))
        .toList()
        .forEach(vocabulary -> vocabularies.put(vocabulary.language(), vocabulary));
    languageGuess = new LanguageGuess(vocabularies.values(), model.join());
  }

  /**
   * @param page the language of the page the question was asked on, if known
   * @param today in the museum's zone, when the question was asked
   */
  public Understanding understand(String question, Optional<Language> page, LocalDate today) {
    Language language = languageGuess.of(question, page);
    Vocabulary vocabulary = vocabularies.get(language);
    ReadText text = vocabulary.read(question, today);
    Party party = vocabulary.party().read(text);
    Optional<Map.Entry<Topic, Double>> best = nearest(vocabulary, text, party);
    Optional<Topic> topic = best.map(Map.Entry::getKey);
    Set<String> unexplained =
        vocabulary.unexplained(text, topic.map(Topic::subject).orElse(Topic.Subject.HOURS));
    return new Understanding(
        question,
        language,
        topic,
        best.map(Map.Entry::getValue).orElse(0.0),
        text,
        text.all(Figure.Day.class),
        text.all(Figure.Time.class),
        vocabulary.party().with(party, text, unexplained),
        unexplained,
        unexplained.stream().anyMatch(word -> namesOther(word, vocabulary)));
  }

  /** The topic a stored phrasing is about, if it is near to one. */
  public Optional<Topic> topic(String phrasing, Language language) {
    return nearest(vocabularies.get(language), Spelling.fold(phrasing)).map(Map.Entry::getKey);
  }

  /**
   * Whom a question counts says nothing of what it asks for: "price for 2 adults with a pushchair"
   * asks for a price.
   */
  private static Optional<Map.Entry<Topic, Double>> nearest(
      Vocabulary vocabulary, ReadText text, Party party) {
    Set<Rate> rates = vocabulary.prices().in(text.folded());
    if (rates.contains(Rate.ONLINE) || rates.contains(Rate.COMBINED)) {
      return Optional.of(Map.entry(Topic.PRICES, 1.0));
    }
    Optional<Map.Entry<Topic, Double>> whole = whole(vocabulary, text);
    if (party.unsaid() || whole.filter(Reader::isPrice).isPresent()) {
      return whole;
    }
    return nearest(vocabulary, vocabulary.apartFromParty(text))
        .filter(Reader::isPrice)
        .or(() -> whole);
  }

  /** "Free" is read as an amount, and is what "is it free on Sundays?" asks for. */
  private static Optional<Map.Entry<Topic, Double>> whole(Vocabulary vocabulary, ReadText text) {
    Optional<Map.Entry<Topic, Double>> whole = nearest(vocabulary, text.rest());
    boolean free =
        text.all(Figure.Money.class).stream().anyMatch(money -> money.amount().signum() == 0);
    return free
        ? nearest(vocabulary, vocabulary.withFree(text))
            .filter(Reader::isPrice)
            .filter(price -> whole.map(other -> other.getValue() <= price.getValue()).orElse(true))
            .or(() -> whole)
        : whole;
  }

  private static boolean isPrice(Map.Entry<Topic, Double> topic) {
    return topic.getKey().subject() == Topic.Subject.PRICES;
  }

  private static Optional<Map.Entry<Topic, Double>> nearest(Vocabulary vocabulary, String folded) {
    return vocabulary.topics().scores(folded).entrySet().stream()
        .max(
            Map.Entry.<Topic, Double>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .filter(entry -> entry.getValue() >= NEAR);
  }

  /** The language of any text; the expected one where two are equally likely. */
  public Language language(String text, Language expected) {
    return languageGuess.of(text, Optional.of(expected));
  }

  /**
   * Whether a word is one in which hours, prices or exhibitions are asked about, rather than
   * anything else.
   */
  public boolean isAboutFacts(String word, Language language) {
    TopicIndex topics = vocabularies.get(language).topics();
    return topics.vocabulary(Topic.Subject.HOURS).contains(word)
        || topics.vocabulary(Topic.Subject.PRICES).contains(word)
        || topics.vocabulary(Topic.Subject.EXHIBITIONS).contains(word);
  }

  /** What a question about prices asks for, beside who comes. */
  public Set<Rate> rates(Understanding understanding) {
    return vocabularies.get(understanding.language()).prices().in(understanding.text().folded());
  }

  /** Whether a question holds a word that asks what something costs. */
  public boolean asksPrice(Understanding understanding) {
    return vocabularies
        .get(understanding.language())
        .prices()
        .asksPrice(understanding.text().folded());
  }

  /** Words by which a sentence is known to speak of what several pay together. */
  public Set<String> totalWords(Language language) {
    return vocabularies.get(language).prices().total();
  }

  /** Words by which a sentence is known to speak of last admission, not of opening or closing. */
  public Set<String> lastAdmissionWords(Language language) {
    return vocabularies.get(language).lastAdmission();
  }

  /** The figures of any text in a known language. */
  public ReadText read(String text, Language language, LocalDate today) {
    return vocabularies.get(language).read(text, today);
  }

  private static boolean namesOther(String word, Vocabulary vocabulary) {
    return Tokens.byCharacter(vocabulary.language())
        ? Tokens.pairs(word).stream().anyMatch(vocabulary.topics()::namesWrittenTopic)
        : vocabulary.topics().namesWrittenTopic(word);
  }
}
