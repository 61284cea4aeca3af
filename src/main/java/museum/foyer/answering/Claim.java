package museum.foyer.answering;

import java.util.Set;
import java.util.stream.Collectors;

/** A value and everything it is said of. */
record Claim(Value value, Set<Subject> subjects) {

  Claim {
    subjects = Set.copyOf(subjects);
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
