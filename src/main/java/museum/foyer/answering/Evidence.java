package museum.foyer.answering;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All an answer may claim.
 *
 * @param quantities its lines write in words
 * @param now what is known of the moment of the question only
 */
record Evidence(List<Line> lines, Set<String> quantities, List<Assertion> now) {

  Evidence {
    lines = List.copyOf(lines);
    quantities = Set.copyOf(quantities);
    now = List.copyOf(now);
  }

  List<Assertion> assertions() {
    return Stream.concat(lines.stream().flatMap(line -> line.assertions().stream()), now.stream())
        .toList();
  }

  Stream<Claim> claims() {
    return lines.stream().flatMap(line -> line.claims().stream());
  }

  Set<Subject> names() {
    return lines.stream().flatMap(line -> line.names().stream()).collect(Collectors.toSet());
  }

  boolean empty() {
    return lines.isEmpty();
  }
}
