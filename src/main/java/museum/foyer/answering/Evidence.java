package museum.foyer.answering;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All an answer may claim. */
record Evidence(List<Line> lines) {

  Evidence {
    lines = List.copyOf(lines);
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
