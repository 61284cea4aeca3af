package museum.foyer.understanding.party;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import museum.foyer.knowledge.AgeBand;
import museum.foyer.knowledge.Home;
import museum.foyer.knowledge.Visitor;
import museum.foyer.knowledge.VisitorStatus;

/**
 * Who comes, as far as the visitor said so.
 *
 * @param visitors in the order of the question
 * @param home where they live or are from, as far as it was said of nobody in particular
 * @param unread parts of the question that seem to speak of somebody and could not be read
 */
public record Party(List<Visitors> visitors, Optional<Home> home, List<String> unread) {

  public static final Party NOBODY = new Party(List.of(), Optional.empty(), List.of());

  public Party {
    visitors = List.copyOf(visitors);
    unread = List.copyOf(unread);
  }

  /**
   * Some of a kind.
   *
   * @param count empty if the question does not say how many ("students")
   */
  public record Visitors(OptionalInt count, Visitor each) {}

  /** The same with more that could not be read. */
  Party without(List<String> words) {
    return new Party(
        visitors, home, Stream.concat(unread.stream(), words.stream()).distinct().toList());
  }

  public boolean unsaid() {
    return visitors.isEmpty() && home.isEmpty();
  }

  public Set<VisitorStatus> statuses() {
    return visitors.stream()
        .flatMap(some -> some.each().statuses().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The exact ages that were said. */
  public List<Integer> ages() {
    return visitors.stream()
        .flatMap(some -> some.each().age().map(AgeBand::age).stream())
        .flatMapToInt(OptionalInt::stream)
        .boxed()
        .toList();
  }

  /** Whether it is known how many come of each kind that was read. */
  public boolean counted() {
    return visitors.stream().allMatch(some -> some.count().isPresent());
  }

  /**
   * Everybody, one by one; those of whom it is not said how many count as one. Somebody of whom
   * only the home is known is one too.
   */
  public List<Visitor> everybody() {
    if (visitors.isEmpty()) {
      return home.map(where -> Visitor.of().from(where)).stream().toList();
    }
    return visitors.stream()
        .flatMap(some -> Collections.nCopies(some.count().orElse(1), some.each()).stream())
        .map(
            visitor ->
                visitor.home().isPresent() ? visitor : home.map(visitor::from).orElse(visitor))
        .toList();
  }
}
