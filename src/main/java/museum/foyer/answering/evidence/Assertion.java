package museum.foyer.answering.evidence;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import museum.foyer.answering.desk.Subject;
import museum.foyer.understanding.polarity.Aspect;
import museum.foyer.understanding.polarity.Statement;

/**
 * Yes or no to one aspect of everything it is said of.
 *
 * @param computed from hours, prices or dates, not read in a text
 * @param words what else it is said of
 * @param context words that may stand in a sentence about it too
 * @param limits words that narrow or widen it
 * @param conditions ages and amounts without which it does not hold
 */
public record Assertion(
    Aspect aspect,
    boolean holds,
    boolean computed,
    Set<Subject> subjects,
    List<Statement.Word> words,
    Set<String> context,
    Set<String> limits,
    Set<String> conditions) {

  /** What is known of an exhibition by its dates. */
  public static final Set<Aspect> SHOWN =
      Collections.unmodifiableSet(EnumSet.of(Aspect.RUNNING, Aspect.OVER, Aspect.COMING));

  public Assertion {
    subjects = Set.copyOf(subjects);
    words = List.copyOf(words);
    context = Set.copyOf(context);
    limits = Set.copyOf(limits);
    conditions = Set.copyOf(conditions);
  }

  static Assertion computed(Aspect aspect, boolean holds, Set<Subject> subjects) {
    return new Assertion(aspect, holds, true, subjects, List.of(), Set.of(), Set.of(), Set.of());
  }

  Assertion within(Set<String> wordsAround, Set<String> limitsAround) {
    return new Assertion(
        aspect, holds, computed, subjects, words, wordsAround, limitsAround, conditions);
  }

  /** Whether this is one of the things it is said of. */
  public boolean about(Subject subject) {
    return subjects.contains(subject);
  }

  /** Whether it is said of something in this dimension. */
  public boolean speaksOf(Subject.Dimension dimension) {
    return subjects.stream().anyMatch(subject -> subject.dimension() == dimension);
  }

  Set<Subject> in(Subject.Dimension dimension) {
    return subjects.stream()
        .filter(subject -> subject.dimension() == dimension)
        .collect(Collectors.toSet());
  }
}
