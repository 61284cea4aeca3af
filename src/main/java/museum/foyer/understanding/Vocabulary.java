package museum.foyer.understanding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import museum.foyer.knowledge.Language;
import museum.foyer.knowledge.VisitorStatus;
import museum.foyer.understanding.party.PartyReader;
import museum.foyer.understanding.polarity.Polarity;
import museum.foyer.understanding.polarity.StatementReader;
import museum.foyer.understanding.topics.DetailReader;
import museum.foyer.understanding.topics.Lengthened;
import museum.foyer.understanding.topics.RateForms;
import museum.foyer.understanding.topics.Remainder;
import museum.foyer.understanding.topics.Topic;
import museum.foyer.understanding.topics.TopicIndex;
import museum.foyer.understanding.words.Draft;
import museum.foyer.understanding.words.Figure;
import museum.foyer.understanding.words.Forms;
import museum.foyer.understanding.words.Phrasebook;
import museum.foyer.understanding.words.ReadText;
import museum.foyer.understanding.words.Span;
import museum.foyer.understanding.words.Spelling;
import museum.foyer.understanding.words.Tokens;

/** Everything that is known of one language, made once from its phrasebook. */
final class Vocabulary {

  private final Language language;
  private final Figures figures;
  private final TopicIndex topics;
  private final PartyReader party;
  private final Map<VisitorStatus, Pattern> visitors = new LinkedHashMap<>();
  private final RateForms prices;
  private final Pattern now;
  private final Pattern then;
  private final Set<String> fillers;
  private final Remainder remainder;
  private final Lengthened lengthened;
  private final Set<String> lastAdmission;
  private final DetailReader details;
  private final StatementReader statements;

  Vocabulary(Phrasebook phrases) {
    language = phrases.language();
    figures = new Figures(phrases);
    topics = new TopicIndex(phrases);
    party = new PartyReader(phrases);
    details = new DetailReader(language, phrases.exhibition());
    Forms forms = new Forms(language);
    phrases
        .visitors()
        .forEach((status, names) -> visitors.put(status, Pattern.compile(forms.any(names))));
    now = Pattern.compile(forms.any(phrases.dates().now()));
    then = Pattern.compile(forms.any(phrases.dates().then()));
    prices = new RateForms(phrases);
    fillers = Tokens.words(phrases.fillers(), language);
    remainder = new Remainder(phrases, fillers);
    lengthened = new Lengthened(topics.vocabulary(Topic.Subject.COURTESY), this::isOrdinary);
    lastAdmission = keywords(phrases, Set.of(Topic.LAST_ADMISSION));
    lastAdmission.removeAll(
        keywords(
            phrases,
            Set.of(
                Topic.HOURS,
                Topic.TODAY,
                Topic.LATE_OPENING,
                Topic.CLOSING_DAYS,
                Topic.NEXT_OPENING,
                Topic.LEAVING)));
    statements = new StatementReader(phrases, fillers, topics::isOfFacts);
  }

  Language language() {
    return language;
  }

  /** Whether a word is a little word, or one in which anything is asked about. */
  boolean isOrdinary(String word) {
    return fillers.contains(word)
        || Stream.of(Topic.Subject.values())
            .anyMatch(subject -> topics.vocabulary(subject).contains(word));
  }

  /** Whether a word names a topic the team has to answer. */
  boolean namesOther(String word) {
    return Tokens.byCharacter(language)
        ? Tokens.pairs(word).stream().anyMatch(topics::namesWrittenTopic)
        : topics.namesWrittenTopic(word);
  }

  RateForms prices() {
    return prices;
  }

  /** Words by which last admission is told apart from opening and closing. */
  Set<String> lastAdmission() {
    return lastAdmission;
  }

  Polarity polarity(ReadText text) {
    return statements.read(text);
  }

  private Set<String> keywords(Phrasebook phrases, Set<Topic> topics) {
    return topics.stream()
        .flatMap(topic -> phrases.topics().get(topic.key()).stream())
        .flatMap(phrasing -> keywords(Spelling.fold(phrasing)).stream())
        .map(ReadText.Keyword::word)
        .collect(Collectors.toCollection(HashSet::new));
  }

  TopicIndex topics() {
    return topics;
  }

  DetailReader details() {
    return details;
  }

  /**
   * Strictly, for what is claimed: numbers in words too, and none taken for a count of visitors.
   */
  ReadText read(String text, LocalDate today, boolean strictly) {
    Draft draft =
        strictly
            ? figures.readStrictly(text, today)
            : figures.read(lengthened.restored(Spelling.fold(text)), today);
    List<ReadText.Visitor> visitors = visitors(draft.text());
    List<Figure> joined = figures.joined(draft);
    // what stands between the parts of one day belongs to it
    joined.forEach(figure -> draft.take(figure.start(), figure.end()));
    return new ReadText(
        draft.text(),
        draft.rest(),
        joined.stream()
            .filter(figure -> strictly || !party.claims(figure, draft.text(), visitors))
            .toList(),
        visitors,
        keywords(draft.rest()),
        now.matcher(draft.text()).find(),
        then.matcher(draft.text()).find());
  }

  PartyReader party() {
    return party;
  }

  /** A text without its figures and without what it says of those who come. */
  String apartFromParty(ReadText text) {
    StringBuilder rest = new StringBuilder(text.folded());
    party.blank(rest);
    text.figures().forEach(figure -> Remainder.blank(rest, figure.start(), figure.end()));
    text.visitors().forEach(visitor -> Remainder.blank(rest, visitor.start(), visitor.end()));
    return rest.toString();
  }

  /**
   * What of a question is said neither by its figures, nor by its visitors, nor in the words of the
   * subject.
   */
  Set<String> unexplained(ReadText text, Topic.Subject subject) {
    return unexplained(text, subject, List.of());
  }

  /**
   * @param explained parts of the text that have been understood otherwise
   */
  Set<String> unexplained(ReadText text, Topic.Subject subject, List<Span> explained) {
    StringBuilder rest = new StringBuilder(apartFromParty(text));
    if (subject == Topic.Subject.PRICES) {
      prices.words().forEach(word -> Remainder.blank(rest, word));
    }
    return remainder.of(text, rest, topics.vocabulary(subject), explained);
  }

  /** The words that say what the question is about, whatever that is. */
  Set<String> content(ReadText text) {
    return remainder.of(text, new StringBuilder(apartFromParty(text)), Set.of(), List.of());
  }

  /** Whether it begins as one goes on from an earlier question. */
  boolean goesOn(ReadText text) {
    return remainder.goesOn(text);
  }

  private List<ReadText.Visitor> visitors(String folded) {
    List<ReadText.Visitor> found = new ArrayList<>();
    visitors.forEach(
        (status, words) -> {
          Matcher word = words.matcher(folded);
          while (word.find()) {
            found.add(new ReadText.Visitor(word.start(), word.end(), status));
          }
        });
    return found;
  }

  private List<ReadText.Keyword> keywords(String rest) {
    return Tokens.placed(rest, language).stream()
        .filter(keyword -> !fillers.contains(keyword.word()))
        .toList();
  }
}
