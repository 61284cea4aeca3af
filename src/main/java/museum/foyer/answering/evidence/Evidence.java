package museum.foyer.answering.evidence;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import museum.foyer.answering.desk.Subject;

/**
 * All an answer may claim.
 *
 * @param quantities its lines write in words
 * @param now what is known of the moment of the question only
 */
public record Evidence(List<Line> lines, Set<String> quantities, List<Assertion> now) {

  public Evidence {
    lines = List.copyOf(lines);
    quantities = Set.copyOf(quantities);
    now = List.copyOf(now);
  }

  /** Of all lines, and of the moment of the question. */
  public List<Assertion> assertions() {
    return Stream.concat(lines.stream().flatMap(line -> line.assertions().stream()), now.stream())
        .toList();
  }

  /** Of all lines, in their order. */
  public Stream<Claim> claims() {
    return lines.stream().flatMap(line -> line.claims().stream());
  }

  /** Of closed sets that an answer may use. */
  public Set<Subject> names() {
    return lines.stream().flatMap(line -> line.names().stream()).collect(Collectors.toSet());
  }

  /** Whether there is nothing an answer may claim. */
  public boolean empty() {
    return lines.isEmpty();
  }
}
