package museum.foyer.answering.evidence;

import java.util.Set;
import java.util.stream.Collectors;
import museum.foyer.answering.desk.Subject;
import museum.foyer.understanding.polarity.Qualifier;

/**
 * A value and everything it is said of.
 *
 * @param qualifier on which side of it what is said lies, and its unit
 */
public record Claim(Value value, Set<Subject> subjects, Qualifier qualifier) {

  public Claim {
    subjects = Set.copyOf(subjects);
  }

  /** A value said without "from", "until", "under" or a unit. */
  public Claim(Value value, Set<Subject> subjects) {
    this(value, subjects, Qualifier.NONE);
  }

  /** Whether this is one of the things it is said of. */
  public boolean about(Subject subject) {
    return subjects.contains(subject);
  }

  /** Whether it holds in general, without a subject of this dimension having to be named. */
  public boolean speaksOf(Subject.Dimension dimension) {
    return subjects.stream().anyMatch(subject -> subject.dimension() == dimension);
  }

  /** What it is said of in this dimension; empty if nothing. */
  public Set<Subject> in(Subject.Dimension dimension) {
    return subjects.stream()
        .filter(subject -> subject.dimension() == dimension)
        .collect(Collectors.toSet());
  }
}
