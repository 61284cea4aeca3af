package museum.foyer.understanding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import museum.foyer.knowledge.Language;
import museum.foyer.knowledge.VisitorStatus;

/** Everything that is known of one language, made once from its phrasebook. */
final class Vocabulary {

  private static final Pattern TWO_LETTERS = Pattern.compile("\\p{L}{2,}");

  private final Language language;
  private final Figures figures;
  private final TopicIndex topics;
  private final PartyReader party;
  private final Map<VisitorStatus, Pattern> visitors = new LinkedHashMap<>();
  private final RateForms prices;
  private final Pattern now;
  private final Pattern timeOfDay;
  private final Pattern continuing;
  private final Set<String> fillers;
  private final Pattern anyFiller;
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
                        dates.thisOne())
                    .flatMap(List::stream)
                    .toList()));
    prices = new RateForms(phrases);
    // in Arabic "and" is a letter in front of the next word
    String joinedAnd = language == Language.AR ? "|و(?=\\p{L}{2})" : "";
    // in front of "and" there may be a sign of punctuation: "¿y el domingo?"
    continuing =
        Pattern.compile("[^\\p{L}\\p{N}]*(?:" + forms.any(phrases.continuing()) + joinedAnd + ")");
    fillers = Tokens.words(phrases.fillers(), language);
    anyFiller = Pattern.compile(Forms.unbounded(fillers));
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
    statements = new StatementReader(phrases, fillers, topics);
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
    Draft draft = strictly ? figures.readStrictly(text, today) : figures.read(text, today);
    List<ReadText.Visitor> visitors = visitors(draft.text());
    return new ReadText(
        draft.text(),
        draft.rest(),
        figures.joined(draft).stream()
            .filter(figure -> strictly || !party.claims(figure, draft.text(), visitors))
            .toList(),
        visitors,
        keywords(draft.rest()),
        now.matcher(draft.text()).find());
  }

  PartyReader party() {
    return party;
  }

  /** A text without its figures and without what it says of those who come. */
  String apartFromParty(ReadText text) {
    StringBuilder rest = new StringBuilder(text.folded());
    party.blank(rest);
    text.figures().forEach(figure -> blank(rest, figure.start(), figure.end()));
    text.visitors().forEach(visitor -> blank(rest, visitor.start(), visitor.end()));
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
      prices.words().forEach(word -> blank(rest, word));
    }
    return unexplained(text, rest, topics.vocabulary(subject), explained);
  }

  /** The words that say what the question is about, whatever that is. */
  Set<String> content(ReadText text) {
    return unexplained(text, new StringBuilder(apartFromParty(text)), Set.of(), List.of());
  }

  /** Whether it begins as one goes on from an earlier question. */
  boolean goesOn(ReadText text) {
    return continuing.matcher(text.folded()).lookingAt();
  }

  private Set<String> unexplained(
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

  private Set<String> unknown(String rest, Set<String> known) {
    return Tokens.words(rest, language).stream()
        .filter(word -> !word.chars().allMatch(Character::isDigit))
        .filter(word -> !fillers.contains(word) && !known.contains(word))
        .filter(word -> !Spellcheck.misspelt(word, known))
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

  private static void blank(StringBuilder text, Pattern pattern) {
    pattern.matcher(text.toString()).results().forEach(m -> blank(text, m.start(), m.end()));
  }

  private static void blank(StringBuilder text, int start, int end) {
    text.replace(start, end, " ".repeat(end - start));
  }
}
