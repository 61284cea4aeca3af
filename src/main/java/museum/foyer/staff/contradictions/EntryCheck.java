package museum.foyer.staff.contradictions;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import museum.foyer.answering.evidence.SentenceReader.Asserted;
import museum.foyer.answering.lock.Likeness;
import museum.foyer.knowledge.Kind;
import museum.foyer.knowledge.Language;
import museum.foyer.understanding.Reader;
import museum.foyer.understanding.polarity.Aspect;
import museum.foyer.understanding.polarity.Statement;
import museum.foyer.understanding.words.Figure;
import museum.foyer.understanding.words.ReadText;
import museum.foyer.understanding.words.Spelling;

/** Two texts that answer the same question, and what one says otherwise than the other. */
final class EntryCheck {

  /** Share of the words of the longer question that the other has too. */
  private static final double NEAR = 0.75;

  /** One word in common is a subject, not a question. */
  private static final int FEWEST_SHARED = 2;

  /** Vietnamese writes syllables apart, and a word has one or two. */
  private static final int FEWEST_SYLLABLES = 4;

  private static final Set<Aspect> RULES =
      Set.of(Aspect.ALLOWED, Aspect.REQUIRED, Aspect.AVAILABLE, Aspect.FREE, Aspect.OPEN);

  private final Reader reader;
  private final LocalDate today;
  private final Map<Asked, Set<String>> words = new HashMap<>();

  private record Asked(String text, Language language) {}

  EntryCheck(Reader reader, LocalDate today) {
    this.reader = reader;
    this.today = today;
  }

  static boolean isOther(Wording one, Wording other) {
    return one.language() == other.language()
        && !(one.kind() == other.kind() && one.key().equals(other.key()));
  }

  /** Whether some question of one is one of the other, in nearly the same words. */
  private boolean areNear(Wording one, Wording other) {
    return one.questions().stream()
        .anyMatch(
            mine -> other.questions().stream().anyMatch(its -> near(mine, its, one.language())));
  }

  private boolean near(String mine, String its, Language language) {
    if (normalized(mine).equals(normalized(its))) {
      return true;
    }
    Set<String> one = words(mine, language);
    Set<String> other = words(its, language);
    long shared = one.stream().filter(word -> has(other, word)).count();
    int longer = Math.max(one.size(), other.size());
    return shared >= (language == Language.VI ? FEWEST_SYLLABLES : FEWEST_SHARED)
        && shared >= NEAR * longer;
  }

  private Set<String> words(String question, Language language) {
    return words.computeIfAbsent(
        new Asked(question, language),
        asked ->
            reader.read(asked.text(), asked.language(), today).keywords().stream()
                .map(ReadText.Keyword::word)
                .collect(Collectors.toSet()));
  }

  private static String normalized(String question) {
    return Spelling.fold(question).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }

  List<Finding> between(Wording one, List<Sentence> mine, Wording other, List<Sentence> its) {
    boolean near = areNear(one, other);
    if (!near && !ofOneTopic(mine, its)) {
      return List.of();
    }
    boolean same = isSame(one, other);
    return Stream.of(
            near ? figures(mine, its) : Optional.<Pair>empty(),
            statements(mine, its, same),
            same ? openers(mine, its) : Optional.<Pair>empty())
        .flatMap(Optional::stream)
        .limit(1)
        .map(pair -> new Finding(one, pair.mine(), place(other), pair.its()))
        .toList();
  }

  private static boolean ofOneTopic(List<Sentence> mine, List<Sentence> its) {
    return !mine.isEmpty()
        && !its.isEmpty()
        && mine.get(0).asked().isPresent()
        && mine.get(0).asked().equals(its.get(0).asked());
  }

  private static boolean isSame(Wording one, Wording other) {
    Set<String> asked = new HashSet<>();
    one.questions().forEach(question -> asked.add(normalized(question)));
    return other.questions().stream().map(EntryCheck::normalized).anyMatch(asked::contains);
  }

  private record Pair(String mine, String its) {}

  /** Figures of one kind, said in the same words, none of which both have. */
  private static Optional<Pair> figures(List<Sentence> mine, List<Sentence> its) {
    for (WrittenFigure.Family family : WrittenFigure.Family.values()) {
      List<Told> one = told(mine, family);
      List<Told> other = told(its, family);
      boolean shared =
          one.stream().anyMatch(a -> other.stream().anyMatch(b -> a.figure().same(b.figure())));
      if (!shared) {
        Optional<Pair> pair =
            one.stream()
                .flatMap(
                    a -> other.stream().filter(a::isOfSame).map(b -> new Pair(a.text(), b.text())))
                .findFirst();
        if (pair.isPresent()) {
          return pair;
        }
      }
    }
    return Optional.empty();
  }

  /**
   * A figure with what it counts.
   *
   * @param unit of it, an age being one
   */
  private record Told(
      WrittenFigure figure, Optional<String> unit, Set<String> words, boolean alone) {

    String text() {
      return figure.text();
    }

    boolean isOfSame(Told other) {
      return unit.equals(other.unit())
          && figure.figure().getClass() == other.figure().figure().getClass()
          && (alone && other.alone || words.stream().anyMatch(word -> has(other.words, word)));
    }
  }

  private static List<Told> told(List<Sentence> sentences, WrittenFigure.Family family) {
    return sentences.stream()
        .flatMap(
            sentence ->
                sentence.reading().text().figures().stream()
                    .map(figure -> told(figure, sentence))
                    .filter(told -> told.figure().family().filter(family::equals).isPresent()))
        .toList();
  }

  private static Told told(Figure figure, Sentence sentence) {
    Set<String> words =
        sentence.reading().text().keywords().stream()
            .map(ReadText.Keyword::word)
            .collect(Collectors.toSet());
    return new Told(
        new WrittenFigure(figure, sentence.text(figure), true),
        sentence.reading().polarity().of(figure).unit(),
        words,
        words.isEmpty());
  }

  /** Yes and no to the same of the same. */
  private static Optional<Pair> statements(List<Sentence> mine, List<Sentence> its, boolean same) {
    return asserted(mine)
        .flatMap(
            one ->
                asserted(its)
                    .filter(other -> one.statement().aspect() == other.statement().aspect())
                    .filter(other -> one.statement().holds() != other.statement().holds())
                    .filter(other -> sameThing(one, other, same))
                    .map(other -> new Pair(said(one), said(other))))
        .findFirst();
  }

  private static Stream<Asserted> asserted(List<Sentence> sentences) {
    return sentences.stream()
        .flatMap(sentence -> sentence.asserted().stream())
        .filter(one -> one.statement().clear() && RULES.contains(one.statement().aspect()));
  }

  private static boolean sameThing(Asserted one, Asserted other, boolean same) {
    Set<String> mine = words(one);
    Set<String> its = words(other);
    if (mine.isEmpty() || its.isEmpty()) {
      return false;
    }
    Set<String> fewer = mine.size() < its.size() ? mine : its;
    Set<String> more = fewer == mine ? its : mine;
    return fewer.stream().allMatch(word -> has(more, word))
        // to the same question "photos are forbidden" answers otherwise than "without flash"
        && (same || mine.size() == its.size() && one.about().equals(other.about()))
        && one.statement().conditions().equals(other.statement().conditions());
  }

  private static Set<String> words(Asserted asserted) {
    return asserted.words().stream().map(Statement.Word::text).collect(Collectors.toSet());
  }

  private static String said(Asserted asserted) {
    return (asserted.statement().holds() ? "" : "not ")
        + asserted.statement().aspect().name().toLowerCase(java.util.Locale.ROOT)
        + ": "
        + String.join(" ", words(asserted));
  }

  /** The same question in the same words, answered with yes by one and with no by the other. */
  private static Optional<Pair> openers(List<Sentence> mine, List<Sentence> its) {
    Optional<Boolean> yes = opener(mine);
    Optional<Boolean> also = opener(its);
    return yes.isPresent() && also.isPresent() && !yes.equals(also)
        ? Optional.of(new Pair(yes.get() ? "yes" : "no", also.get() ? "yes" : "no"))
        : Optional.empty();
  }

  private static Optional<Boolean> opener(List<Sentence> sentences) {
    return sentences.stream().findFirst().flatMap(first -> first.reading().polarity().opener());
  }

  private static boolean has(Collection<String> words, String word) {
    return words.stream().anyMatch(known -> Likeness.same(known, word));
  }

  static String place(Wording other) {
    String collection =
        other.kind() == Kind.FAQ
            ? "faq"
            : other.kind() == Kind.HOUSE_RULE ? "house-rules" : "exhibitions";
    return collection + "/" + other.key();
  }
}
