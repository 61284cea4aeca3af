package museum.foyer.answering.lock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import museum.foyer.answering.desk.Desk;
import museum.foyer.answering.desk.Placed;
import museum.foyer.answering.desk.Subject;
import museum.foyer.answering.desk.Subject.Dimension;
import museum.foyer.answering.evidence.Claim;
import museum.foyer.answering.evidence.Evidence;
import museum.foyer.answering.evidence.Said;
import museum.foyer.answering.evidence.SentenceReader;
import museum.foyer.answering.evidence.Value;
import museum.foyer.knowledge.Language;
import museum.foyer.understanding.Reader;
import museum.foyer.understanding.polarity.Qualifier;
import museum.foyer.understanding.words.Figure;
import museum.foyer.understanding.words.ReadText;

/**
 * The fact lock. Every figure of a sentence must be a value of the evidence, of the same type and
 * said of the same subjects; what cannot be judged is withheld, because the stored wording is
 * always at hand.
 */
public final class Grounding {

  private static final Pattern MARKUP =
      Pattern.compile(
          "<[a-z/!]|]\\s*\\(|!\\[|]\\s*:\\s*\\S|&#|javascript:|data:", Pattern.CASE_INSENSITIVE);

  /** Shorter sentences carry too few words to tell their language. */
  private static final int FEWEST_LETTERS_FOR_LANGUAGE = 30;

  private final Evidence evidence;
  private final SentenceReader sentences;
  private final Reader reader;
  private final Language language;
  private final LocalDate today;
  private final List<Claim> claims;
  private final Set<Subject> names;
  private final List<Subject> venues;
  private final String unknown;
  private final StatementGrounding statements;
  private final Disguises disguises;
  private final Counts counts;

  /**
   * The lock of one answer.
   *
   * @param sentences made with the names and keywords of the same evidence
   */
  public Grounding(Evidence evidence, SentenceReader sentences, Reader reader, Desk desk) {
    this.evidence = evidence;
    this.sentences = sentences;
    this.reader = reader;
    this.language = desk.language();
    this.today = desk.today();
    this.venues = desk.asked().stream().map(venue -> Subject.venue(venue.key())).toList();
    this.claims = evidence.claims().toList();
    this.names = evidence.names();
    this.unknown = desk.say("unknown");
    this.statements = new StatementGrounding(evidence, sentences, reader, desk);
    this.disguises = new Disguises(evidence, language);
    this.counts = new Counts(evidence, sentences);
  }

  /** Why the sentence must not be shown, if there is a reason. */
  public Optional<Doubt> doubt(String sentence) {
    if (sentence.equals(unknown)) {
      return Optional.empty();
    }
    if (disguises.in(sentence)) {
      return Optional.of(Doubt.FIGURE);
    }
    if (MARKUP.matcher(sentence).find()) {
      return Optional.of(Doubt.MARKUP);
    }
    if (sentence.codePoints().filter(Character::isLetter).count() >= FEWEST_LETTERS_FOR_LANGUAGE
        && reader.language(sentence, language) != language) {
      return Optional.of(Doubt.LANGUAGE);
    }
    SentenceReader.Reading reading = SentenceReader.read(reader, sentence, language, today);
    ReadText text = reading.text();
    if (!evidence.quantities().containsAll(reading.polarity().quantities())) {
      return Optional.of(Doubt.FIGURE);
    }
    if (sentences.names(reading).stream().map(Placed::subject).anyMatch(this::isForeignName)) {
      return Optional.of(Doubt.NAME);
    }
    return sentences.said(reading).stream()
        .filter(said -> !statements.deniesFree(said.figure(), reading))
        .flatMap(said -> doubt(said, reading).stream())
        .findFirst()
        .or(() -> statements.doubt(reading));
  }

  private boolean isForeignName(Subject subject) {
    return (subject.dimension() == Dimension.EXHIBITION || subject.dimension() == Dimension.VENUE)
        && !names.contains(subject);
  }

  private Optional<Doubt> doubt(Said said, SentenceReader.Reading reading) {
    if (said.figure() instanceof Figure.Day day) {
      return doubt(day, said, reading.text());
    }
    Qualifier qualifier = reading.polarity().of(said.figure());
    List<Claim> same =
        claims.stream()
            .filter(claim -> claim.value().isIn(said.figure()))
            .filter(claim -> Qualifying.agrees(said.figure(), qualifier, claim))
            .toList();
    if (same.isEmpty()) {
      return isYearOfEvidence(said.figure()) ? Optional.empty() : Optional.of(Doubt.FIGURE);
    }
    if (!counts.isOfItsLine(said.figure(), same, reading)) {
      return Optional.of(Doubt.ATTACHMENT);
    }
    return combinations(said).stream()
            .allMatch(
                subjects -> same.stream().anyMatch(claim -> holds(claim, subjects, said.figure())))
        ? Optional.empty()
        : Optional.of(Doubt.ATTACHMENT);
  }

  private Optional<Doubt> doubt(Figure.Day day, Said said, ReadText text) {
    if (day.weekday().isPresent()) {
      Subject weekday = Subject.weekday(day.weekday().get());
      return claims.stream().anyMatch(claim -> claim.about(weekday))
              || evidence.lines().stream().anyMatch(line -> line.names().contains(weekday))
          ? Optional.empty()
          : Optional.of(Doubt.FIGURE);
    }
    List<Claim> same =
        claims.stream().filter(claim -> Dates.same(claim.value(), day, text)).toList();
    boolean asked =
        day.readings().stream()
            .anyMatch(
                range ->
                    range.from().equals(range.until())
                        && names.contains(Subject.day(range.from())));
    if (same.isEmpty()) {
      return asked ? Optional.empty() : Optional.of(Doubt.FIGURE);
    }
    return asked
            || combinations(said).stream()
                .allMatch(
                    subjects ->
                        same.stream().anyMatch(claim -> subjects.stream().allMatch(claim::about)))
        ? Optional.empty()
        : Optional.of(Doubt.ATTACHMENT);
  }

  /**
   * One subject of each dimension the sentence names: the figure must hold for every combination.
   */
  private static List<Set<Subject>> combinations(Said said) {
    List<Set<Subject>> combinations = List.of(Set.of());
    for (Set<Subject> alternatives : said.about().values()) {
      List<Set<Subject>> longer = new ArrayList<>();
      for (Set<Subject> chosen : combinations) {
        for (Subject subject : alternatives) {
          Set<Subject> with = new java.util.HashSet<>(chosen);
          with.add(subject);
          longer.add(with);
        }
      }
      combinations = longer;
    }
    return combinations;
  }

  private boolean holds(Claim claim, Set<Subject> subjects, Figure figure) {
    Set<Dimension> named = subjects.stream().map(Subject::dimension).collect(Collectors.toSet());
    return subjects.stream().allMatch(claim::about)
        && SentenceReader.dimensions(figure).stream()
            .filter(dimension -> !named.contains(dimension))
            .allMatch(dimension -> needsNoName(claim, dimension, subjects, figure));
  }

  /**
   * Whether a figure may stand without naming what it is said of: it is said of the ordinary
   * visitor or of the venue asked about, or whatever else could be meant has the same figure.
   */
  private boolean needsNoName(Claim claim, Dimension dimension, Set<Subject> named, Figure figure) {
    if (!claim.speaksOf(dimension)
        || claim.about(Subject.ANYBODY) && dimension == Dimension.VISITOR) {
      return true;
    }
    if (dimension == Dimension.VENUE && venues.stream().anyMatch(claim::about)) {
      return true;
    }
    List<Claim> meant =
        claims.stream()
            .filter(other -> other.value().getClass() == claim.value().getClass())
            // computed facts name no entry, and are what is meant when a sentence names none
            .filter(other -> dimension == Dimension.ENTRY || other.speaksOf(dimension))
            .filter(
                other ->
                    dimension == Dimension.ENTRY
                        || claim.speaksOf(Dimension.ENTRY)
                        || !other.speaksOf(Dimension.ENTRY))
            .filter(other -> named.stream().allMatch(subject -> fits(other, subject)))
            .toList();
    if (dimension == Dimension.ENTRY
        && meant.stream().anyMatch(other -> !other.speaksOf(dimension))) {
      return false;
    }
    return meant.stream()
        .map(other -> other.in(dimension))
        .distinct()
        .allMatch(
            group ->
                meant.stream()
                    .anyMatch(
                        other -> other.in(dimension).equals(group) && other.value().isIn(figure)));
  }

  private static boolean fits(Claim claim, Subject subject) {
    return claim.about(subject) || !claim.speaksOf(subject.dimension());
  }

  private boolean isYearOfEvidence(Figure figure) {
    return figure instanceof Figure.Number number
        && claims.stream()
            .map(Claim::value)
            .filter(Value.Day.class::isInstance)
            .map(value -> java.math.BigDecimal.valueOf(((Value.Day) value).date().getYear()))
            .anyMatch(year -> year.compareTo(number.value()) == 0);
  }
}
