package museum.foyer.answering.lock;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import museum.foyer.answering.desk.Subject;
import museum.foyer.answering.desk.Subject.Dimension;
import museum.foyer.answering.evidence.Assertion;
import museum.foyer.understanding.polarity.Aspect;
import museum.foyer.understanding.polarity.Statement;

/** Everything the evidence of one answer says yes or no to. */
final class Assertions {

  /** What the team's texts lay down: it holds for what they name and for nothing wider. */
  private static final Set<Aspect> RULES =
      EnumSet.of(Aspect.ALLOWED, Aspect.REQUIRED, Aspect.AVAILABLE, Aspect.SAID);

  private final List<Assertion> known;
  private final List<Subject> venues;
  private final Optional<Subject> home;

  /**
   * @param venues an answer is about if it names none
   * @param home of which the team's texts speak if they name no venue
   */
  Assertions(List<Assertion> known, List<Subject> venues, Optional<Subject> home) {
    this.known = List.copyOf(known);
    this.venues = List.copyOf(venues);
    this.home = home;
  }

  /** Whether what is said is what the evidence says; empty if the evidence says nothing of it. */
  Optional<Boolean> verdict(Said said) {
    if (supported(said, said.statement().holds())
        && !contradicted(said, said.statement().holds())) {
      return Optional.of(true);
    }
    return supported(said, !said.statement().holds())
            && !contradicted(said, !said.statement().holds())
        ? Optional.of(false)
        : Optional.empty();
  }

  /** A statement with one subject of each dimension it names. */
  record Said(Statement statement, Set<Subject> subjects, List<Statement.Word> words) {

    boolean names(Dimension dimension) {
      return subjects.stream().anyMatch(subject -> subject.dimension() == dimension);
    }
  }

  private boolean supported(Said said, boolean holds) {
    return known.stream()
        .filter(assertion -> answers(assertion, said, holds))
        .anyMatch(assertion -> isSame(assertion, said));
  }

  /** What is only possible or there needs no more than to be mentioned. */
  private static boolean answers(Assertion assertion, Said said, boolean holds) {
    Statement statement = said.statement();
    if (statement.weak() && holds) {
      // what has a price is there too
      return !assertion.computed()
          && assertion.aspect() != Aspect.REQUIRED
          && (assertion.holds() || assertion.aspect() == Aspect.FREE);
    }
    if (assertion.holds() != holds) {
      return false;
    }
    return statement.aspect() == assertion.aspect()
        || statement.aspect() == Aspect.SAID && RULES.contains(assertion.aspect())
        // "there is no re-entry" is as good as "re-entry is not allowed"
        || (statement.aspect() == Aspect.ALLOWED || statement.aspect() == Aspect.AVAILABLE)
            && !holds
            && (assertion.aspect() == Aspect.AVAILABLE || assertion.aspect() == Aspect.SAID);
  }

  private boolean isSame(Assertion assertion, Said said) {
    boolean rule = RULES.contains(said.statement().aspect());
    return said.subjects().stream().allMatch(subject -> mayBeAbout(assertion, subject))
        && EnumSet.allOf(Dimension.class).stream()
            .filter(dimension -> !said.names(dimension))
            .allMatch(dimension -> needsNoName(assertion, dimension, rule))
        && assertion.limits().containsAll(said.statement().limits())
        && said.statement().conditions().containsAll(assertion.conditions())
        && !(isLimited(assertion, said) && !assertion.computed())
        && fits(assertion, said, rule);
  }

  private static boolean isLimited(Assertion assertion, Said said) {
    return !said.statement().limits().containsAll(assertion.limits())
        && !assertion.subjects().stream()
            .allMatch(
                subject ->
                    subject.dimension() == Dimension.ENTRY
                        || subject.dimension() == Dimension.EXHIBITION);
  }

  private boolean mayBeAbout(Assertion assertion, Subject subject) {
    return assertion.about(subject)
        || subject.dimension() == Dimension.VENUE
            && !assertion.speaksOf(Dimension.VENUE)
            && home.filter(subject::equals).isPresent()
        || subject.dimension() == Dimension.ENTRY;
  }

  private boolean needsNoName(Assertion assertion, Dimension dimension, boolean rule) {
    if (!assertion.speaksOf(dimension) || dimension == Dimension.ENTRY) {
      return true;
    }
    if (dimension == Dimension.VISITOR) {
      return assertion.about(Subject.ANYBODY);
    }
    if (dimension == Dimension.VENUE) {
      return venues.stream().anyMatch(assertion::about);
    }
    // that nothing else could be meant is what contradicted() looks for
    return assertion.computed() && !rule;
  }

  /** Whether the words of a sentence are words of the evidence, and leave out none that narrows. */
  private static boolean fits(Assertion assertion, Said said, boolean rule) {
    List<Statement.Word> words =
        said.words().stream().filter(word -> rule || !word.ofFacts()).toList();
    if (words.isEmpty()) {
      return rule ? isNoMoreThanPossible(said) || isOfVisitors(assertion, said) : bare(assertion);
    }
    Set<Statement.Word> matched = new HashSet<>();
    for (Statement.Word word : words) {
      List<Statement.Word> same =
          assertion.words().stream()
              .filter(known -> Likeness.same(word.text(), known.text()))
              .toList();
      if (same.stream().anyMatch(known -> known.denied() != word.denied())
          || same.isEmpty() && !inContext(word, assertion)) {
        return false;
      }
      matched.addAll(same);
    }
    boolean named = !matched.isEmpty() || assertion.words().isEmpty();
    boolean whole =
        assertion.aspect() != Aspect.SAID
            || assertion.holds()
            || matched.containsAll(assertion.words());
    return named && whole && (!rule || keepsRuns(assertion, matched));
  }

  private static boolean isNoMoreThanPossible(Said said) {
    return said.statement().weak() && said.statement().aspect() != Aspect.AVAILABLE;
  }

  /** "Children under 12 must be accompanied by an adult": all its nouns are visitors. */
  private static boolean isOfVisitors(Assertion assertion, Said said) {
    return said.names(Dimension.VISITOR)
        && assertion.speaksOf(Dimension.VISITOR)
        && assertion.words().isEmpty();
  }

  private static boolean inContext(Statement.Word word, Assertion assertion) {
    return !word.denied()
        && assertion.context().stream().anyMatch(known -> Likeness.same(word.text(), known));
  }

  private static boolean bare(Assertion assertion) {
    return assertion.words().stream().allMatch(Statement.Word::ofFacts);
  }

  /** "Guide dogs are admitted" does not say that dogs are. */
  private static boolean keepsRuns(Assertion assertion, Set<Statement.Word> matched) {
    Set<Integer> runs = matched.stream().map(Statement.Word::run).collect(Collectors.toSet());
    return assertion.words().stream()
        .filter(word -> runs.contains(word.run()))
        .allMatch(matched::contains);
  }

  /** Something of the evidence says the opposite of what may be meant. */
  private boolean contradicted(Said said, boolean holds) {
    Statement statement = said.statement();
    boolean rule = RULES.contains(statement.aspect());
    return known.stream()
        .filter(assertion -> assertion.aspect() == statement.aspect() && assertion.holds() != holds)
        .filter(assertion -> said.subjects().stream().allMatch(s -> mayBeAbout(assertion, s)))
        .filter(assertion -> mayBeMeant(assertion, said))
        .filter(
            assertion ->
                assertion.computed()
                    || said.statement().conditions().containsAll(assertion.conditions()))
        .anyMatch(assertion -> fits(assertion, said, rule));
  }

  private boolean mayBeMeant(Assertion assertion, Said said) {
    if (!assertion.computed() && assertion.speaksOf(Dimension.DAY) && !said.names(Dimension.DAY)) {
      // what the team lays down for some days is an exception
      return false;
    }
    return EnumSet.of(Dimension.VENUE, Dimension.VISITOR).stream()
        .filter(dimension -> !said.names(dimension) && assertion.speaksOf(dimension))
        .allMatch(
            dimension ->
                dimension == Dimension.VISITOR
                    ? !assertion.computed() || assertion.about(Subject.ANYBODY)
                    : venues.stream().anyMatch(assertion::about));
  }

  /** Whether the venues an answer is about were found closed on a day. */
  boolean isClosed(Subject day) {
    return known.stream()
        .filter(a -> a.computed() && a.aspect() == Aspect.OPEN && !a.holds())
        .filter(a -> venues.stream().anyMatch(a::about))
        .anyMatch(a -> a.about(day));
  }

  /** Days on which the evidence says whether exhibitions are on. */
  boolean speaksOfShowOn(Subject day) {
    return known.stream().anyMatch(a -> Assertion.SHOWN.contains(a.aspect()) && a.about(day));
  }
}
