package museum.foyer.answering;

import java.util.Set;
import java.util.stream.Collectors;
import museum.foyer.understanding.polarity.Qualifier;

/**
 * A value and everything it is said of.
 *
 * @param qualifier on which side of it what is said lies, and its unit
 */
record Claim(Value value, Set<Subject> subjects, Qualifier qualifier) {

  Claim {
    subjects = Set.copyOf(subjects);
  }

  Claim(Value value, Set<Subject> subjects) {
    this(value, subjects, Qualifier.NONE);
  }

  boolean about(Subject subject) {
    return subjects.contains(subject);
  }

  /** Whether it holds in general, without a subject of this dimension having to be named. */
  boolean speaksOf(Subject.Dimension dimension) {
    return subjects.stream().anyMatch(subject -> subject.dimension() == dimension);
  }

  Set<Subject> in(Subject.Dimension dimension) {
    return subjects.stream()
        .filter(subject -> subject.dimension() == dimension)
        .collect(Collectors.toSet());
  }
}
