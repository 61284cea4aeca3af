package museum.foyer.understanding;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import museum.foyer.knowledge.Language;
import museum.foyer.understanding.party.Party;
import museum.foyer.understanding.polarity.Polarity;
import museum.foyer.understanding.topics.DetailReader;
import museum.foyer.understanding.topics.ExhibitionDetail;
import museum.foyer.understanding.topics.Rate;
import museum.foyer.understanding.topics.Topic;
import museum.foyer.understanding.topics.TopicIndex;
import museum.foyer.understanding.words.Draft;
import museum.foyer.understanding.words.Figure;
import museum.foyer.understanding.words.Phrasebook;
import museum.foyer.understanding.words.ReadText;
import museum.foyer.understanding.words.Span;
import museum.foyer.understanding.words.Spelling;
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

  /** What it costs, in so many words. */
  private static final TopicIndex.Nearest PRICE = new TopicIndex.Nearest(Topic.PRICES, 1, 1);

  private final Map<Language, Vocabulary> vocabularies = new EnumMap<>(Language.class);
  private final LanguageGuess languageGuess;

  public Reader() {
    // the largest single file, read while the phrasebooks are
    CompletableFuture<LanguageDetectorModel> model =
        CompletableFuture.supplyAsync(LanguageGuess::readModel);
    List<Phrasebook> phrasebooks =
        Arrays.stream(Language.values()).parallel().map(Phrasebook::read).toList();
    phrasebooks.stream()
        .parallel()
        .map(Vocabulary::new)
        .toList()
        .forEach(vocabulary -> vocabularies.put(vocabulary.language(), vocabulary));
    languageGuess = new LanguageGuess(new WordLanguages(phrasebooks), model.join());
  }

  /**
   * @param page the language of the page the question was asked on, if known
   * @param today in the museum's zone, when the question was asked
   */
  public Understanding understand(String question, Optional<Language> page, LocalDate today) {
    Language language = languageGuess.of(question, page);
    Vocabulary vocabulary = vocabularies.get(language);
    ReadText text = vocabulary.read(question, today, false);
    Party party = vocabulary.party().read(text);
    Optional<TopicIndex.Nearest> best = nearest(vocabulary, text, party);
    Optional<Topic> topic = best.map(TopicIndex.Nearest::topic);
    Set<String> unexplained = unexplained(vocabulary, text, topic);
    return new Understanding(
        question,
        language,
        topic,
        best.map(TopicIndex.Nearest::nearness).orElse(0.0),
        text,
        text.all(Figure.Day.class),
        text.all(Figure.Time.class),
        vocabulary.party().with(party, text, unexplained),
        unexplained,
        unexplained.stream().anyMatch(vocabulary::namesOther),
        vocabulary.content(text),
        vocabulary.goesOn(text),
        Optional.empty());
  }

  /** The topic a stored phrasing is about, if it is near to one. */
  public Optional<Topic> topic(String phrasing, Language language) {
    return nearest(vocabularies.get(language), Spelling.fold(phrasing))
        .map(TopicIndex.Nearest::topic);
  }

  /**
   * Whom a question counts says nothing of what it asks for: "price for 2 adults with a pushchair"
   * asks for a price.
   */
  private static Optional<TopicIndex.Nearest> nearest(
      Vocabulary vocabulary, ReadText text, Party party) {
    Set<Rate> rates = vocabulary.prices().in(text.folded());
    if (rates.contains(Rate.ONLINE) || rates.contains(Rate.COMBINED)) {
      return Optional.of(PRICE);
    }
    Optional<TopicIndex.Nearest> whole = nearest(vocabulary, text);
    if (party.unsaid() || whole.filter(found -> isFacts(found.topic().subject())).isPresent()) {
      return whole;
    }
    if (new PriceQuestion(vocabulary, text, party).asked(whole)) {
      return Optional.of(PRICE);
    }
    return nearest(vocabulary, vocabulary.apartFromParty(text))
        .filter(Reader::isPrice)
        .or(() -> whole);
  }

  /** "Are you open for two?" asks for hours, whoever comes. */
  private static boolean isFacts(Topic.Subject subject) {
    return subject == Topic.Subject.HOURS
        || subject == Topic.Subject.PRICES
        || subject == Topic.Subject.EXHIBITIONS;
  }

  private static boolean isPrice(TopicIndex.Nearest found) {
    return found.topic().subject() == Topic.Subject.PRICES;
  }

  private static Optional<TopicIndex.Nearest> nearest(Vocabulary vocabulary, String folded) {
    return vocabulary.topics().nearest(folded, topic -> true).filter(Reader::isNear);
  }

  /** A greeting in front of a question is not what it is about. */
  private static Optional<TopicIndex.Nearest> nearest(Vocabulary vocabulary, ReadText text) {
    String topical = text.topical();
    Optional<TopicIndex.Nearest> best = nearest(vocabulary, topical);
    return best.filter(found -> found.topic().subject() == Topic.Subject.COURTESY)
        .filter(found -> !unexplained(vocabulary, text, Optional.of(found.topic())).isEmpty())
        .flatMap(
            found ->
                vocabulary
                    .topics()
                    .nearest(topical, topic -> topic.subject() != Topic.Subject.COURTESY)
                    .filter(Reader::isNear))
        .or(() -> best)
        .map(found -> asksOnlyWhen(vocabulary, text) ? found.or(Topic.HOURS) : found);
  }

  /** "Can we come after 8 in the evening?" */
  private static boolean asksOnlyWhen(Vocabulary vocabulary, ReadText text) {
    return !text.figures().isEmpty()
        && text.visitors().isEmpty()
        && text.figures().stream()
            .allMatch(figure -> figure instanceof Figure.Day || figure instanceof Figure.Time)
        && vocabulary.content(text).isEmpty(); // the costly one
  }

  private static boolean isNear(TopicIndex.Nearest found) {
    return found.namesAside() >= NEAR;
  }

  private static Set<String> unexplained(
      Vocabulary vocabulary, ReadText text, Optional<Topic> topic) {
    return vocabulary.unexplained(text, topic.map(Topic::subject).orElse(Topic.Subject.HOURS));
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

  /** Words by which a sentence is known to speak of what several pay together. */
  public Set<String> totalWords(Language language) {
    return vocabularies.get(language).prices().total();
  }

  /** Whether a word is one that questions use which name nothing of a museum's own. */
  public boolean isOrdinary(String word, Language language) {
    return vocabularies.get(language).isOrdinary(word);
  }

  /** Words by which a sentence is known to speak of last admission, not of opening or closing. */
  public Set<String> lastAdmissionWords(Language language) {
    return vocabularies.get(language).lastAdmission();
  }

  /**
   * Which details of an exhibition a text asks for, with every place where it does.
   *
   * @param titles what is not asked but named
   */
  public Map<ExhibitionDetail, List<Span>> exhibitionDetails(
      ReadText text, Language language, List<Span> titles) {
    return vocabularies.get(language).details().in(Draft.blotted(text.folded(), titles)).stream()
        .collect(
            Collectors.groupingBy(
                DetailReader.Mention::detail,
                () -> new EnumMap<>(ExhibitionDetail.class),
                Collectors.mapping(DetailReader.Mention::span, Collectors.toList())));
  }

  /** The topic of a text, parts of it aside. */
  public Optional<Topic> topic(ReadText text, Language language, List<Span> aside) {
    return nearest(vocabularies.get(language), Draft.blotted(text.topical(), aside))
        .map(TopicIndex.Nearest::topic);
  }

  /**
   * What of a text is said neither in the words of this subject nor by its figures and visitors nor
   * in the parts that have been understood otherwise.
   */
  public Set<String> unexplained(
      ReadText text, Language language, Topic.Subject subject, List<Span> explained) {
    return vocabularies.get(language).unexplained(text, subject, explained);
  }

  /** The figures of any text in a known language. */
  public ReadText read(String text, Language language, LocalDate today) {
    return vocabularies.get(language).read(text, today, false);
  }

  /** The same, with every number in words read as one: for what is claimed, not asked. */
  public ReadText readStrictly(String text, Language language, LocalDate today) {
    return vocabularies.get(language).read(text, today, true);
  }

  /** What a text in a known language, read before, says yes and no to. */
  public Polarity polarity(ReadText text, Language language) {
    return vocabularies.get(language).polarity(text);
  }
}
