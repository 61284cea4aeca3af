package museum.foyer.answering.lock;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import museum.foyer.answering.desk.Desk;
import museum.foyer.answering.desk.Subject;
import museum.foyer.answering.desk.Subject.Dimension;
import museum.foyer.answering.evidence.Assertion;
import museum.foyer.answering.evidence.Evidence;
import museum.foyer.answering.evidence.SentenceReader;
import museum.foyer.answering.evidence.SentenceReader.Asserted;
import museum.foyer.answering.evidence.SentenceReader.Reading;
import museum.foyer.knowledge.hours.Venue;
import museum.foyer.understanding.Reader;
import museum.foyer.understanding.polarity.Aspect;
import museum.foyer.understanding.polarity.Statement;
import museum.foyer.understanding.words.Figure;

/**
 * The part of the fact lock that reads polarity: what a sentence says yes or no to must be what the
 * evidence says of the same subjects. What cannot be judged is withheld.
 */
final class StatementGrounding {

  private final Assertions assertions;
  private final SentenceReader sentences;
  private final Reading question;
  private final Set<Subject> asked;

  StatementGrounding(Evidence evidence, SentenceReader sentences, Reader reader, Desk desk) {
    this.sentences = sentences;
    this.assertions =
        new Assertions(
            evidence.assertions(),
            venues(desk.asked()),
            venues(desk.venues()).stream().findFirst());
    this.asked = Set.copyOf(venues(desk.named()));
    this.question =
        new Reading(
            desk.understanding().text(),
            reader.polarity(desk.understanding().text(), desk.language()));
  }

  private static List<Subject> venues(List<Venue> venues) {
    return venues.stream().map(venue -> Subject.venue(venue.key())).toList();
  }

  Optional<Doubt> doubt(Reading reading) {
    List<Asserted> all = sentences.asserted(reading).stream().map(this::atVenueAsked).toList();
    List<Asserted> stated =
        all.stream()
            .map(Stated::ofShow)
            .filter(asserted -> Stated.something(asserted, reading))
            .toList();
    boolean grounded =
        stated.stream().allMatch(asserted -> asserted.statement().clear() && isTrue(asserted));
    boolean opened = reading.polarity().opener().map(yes -> isAnswer(yes, stated)).orElse(true);
    return grounded && opened && !invites(all) ? Optional.empty() : Optional.of(Doubt.POLARITY);
  }

  /** "See you on Monday": a day that is closed is spoken of only to say so. */
  private boolean invites(List<Asserted> all) {
    Set<Subject> saidClosed = new HashSet<>();
    Set<Subject> named = new HashSet<>();
    for (Asserted asserted : all) {
      Statement statement = asserted.statement();
      boolean closed = statement.aspect() == Aspect.OPEN && !statement.holds();
      (closed ? saidClosed : named).addAll(asserted.about().getOrDefault(Dimension.DAY, Set.of()));
    }
    named.removeAll(saidClosed);
    named.remove(Subject.NOW);
    return named.stream().anyMatch(assertions::isClosed);
  }

  /** "Not free" holds the figure of a price of nothing without stating one. */
  boolean deniesFree(Figure figure, Reading reading) {
    return figure instanceof Figure.Money money
        && money.amount().signum() == 0
        && reading.polarity().statements().stream()
            .anyMatch(
                statement ->
                    statement.aspect() == Aspect.FREE
                        && !statement.holds()
                        && statement.start() <= figure.start()
                        && figure.end() <= statement.end());
  }

  /** What names no venue is said of the one the question names. */
  private Asserted atVenueAsked(Asserted asserted) {
    if (asked.isEmpty()
        || asserted.about().containsKey(Dimension.VENUE)
        || asserted.about().containsKey(Dimension.EXHIBITION)) {
      return asserted;
    }
    Map<Dimension, Set<Subject>> about = new HashMap<>(asserted.about());
    about.put(Dimension.VENUE, asked);
    return new Asserted(asserted.statement(), about, asserted.words());
  }

  private boolean isTrue(Asserted asserted) {
    return verdicts(asserted).stream().allMatch(verdict -> verdict.orElse(false));
  }

  private List<Optional<Boolean>> verdicts(Asserted asserted) {
    return combinations(asserted).stream()
        .map(
            subjects ->
                assertions.verdict(
                    new Assertions.Said(asserted.statement(), subjects, asserted.words())))
        .toList();
  }

  private List<Set<Subject>> combinations(Asserted asserted) {
    List<Set<Subject>> combinations = List.of(Set.of());
    for (Map.Entry<Dimension, Set<Subject>> alternatives : asserted.about().entrySet()) {
      List<Set<Subject>> longer = new ArrayList<>();
      for (Set<Subject> chosen : combinations) {
        Set<Subject> meant = meant(alternatives.getValue(), asserted.statement());
        if (meant.isEmpty()) {
          longer.add(chosen);
        }
        for (Subject subject : meant) {
          Set<Subject> with = new HashSet<>(chosen);
          with.add(subject);
          longer.add(with);
        }
      }
      combinations = longer;
    }
    return combinations;
  }

  /** The last day of an exhibition is no day on which it is asked whether it runs. */
  private Set<Subject> meant(Set<Subject> subjects, Statement statement) {
    return Assertion.SHOWN.contains(statement.aspect())
        ? subjects.stream()
            .filter(s -> s.dimension() != Dimension.DAY || assertions.speaksOfShowOn(s))
            .collect(Collectors.toSet())
        : subjects;
  }

  /**
   * "Yes" and "no" answer the question by what the evidence says; where the question cannot be
   * judged the rest of the sentence, which was, must agree with them.
   */
  private boolean isAnswer(boolean yes, List<Asserted> stated) {
    List<Asserted> asked =
        sentences.asserted(question).stream()
            .map(Stated::ofShow)
            .filter(a -> a.statement().clear() && !(a.statement().aspect() == Aspect.SAID))
            .toList();
    boolean judged = !asked.isEmpty() && question.text().all(Figure.Time.class).isEmpty();
    if (judged) {
      Set<Optional<Boolean>> answers =
          asked.stream().flatMap(a -> verdicts(a).stream()).collect(Collectors.toSet());
      if (answers.size() == 1 && answers.iterator().next().isPresent()) {
        return answers.contains(Optional.of(yes));
      }
    }
    return !stated.isEmpty()
        && question.text().all(Figure.Time.class).isEmpty()
        && stated.stream().map(Asserted::statement).allMatch(s -> yes ? s.holds() : isRefusal(s));
  }

  /** "No, children under 12 must be accompanied." */
  private static boolean isRefusal(Statement statement) {
    return !statement.holds() || statement.aspect() == Aspect.REQUIRED;
  }
}
