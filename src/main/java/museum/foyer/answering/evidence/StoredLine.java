package museum.foyer.answering.evidence;

import java.util.Set;

/**
 * A stored text as evidence.
 *
 * @param quantities in words that it holds ("half", "a dozen")
 */
record StoredLine(Line line, Set<String> quantities) {

  StoredLine {
    quantities = Set.copyOf(quantities);
  }
}
