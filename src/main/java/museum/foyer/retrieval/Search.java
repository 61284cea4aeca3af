package museum.foyer.retrieval;

import java.time.LocalDate;
import java.util.List;
import museum.foyer.knowledge.Language;

/**
 * What to look for.
 *
 * @param queries the question and, if there is one, its standalone English form; an entry counts
 *     with the query it fits best
 * @param language the visitor's: preferred among equals, never a filter
 * @param visitDate only what is valid on this day is found
 * @param limit most passages wanted, at least 1
 */
public record Search(List<Query> queries, Language language, LocalDate visitDate, int limit) {

  public Search {
    queries = List.copyOf(queries);
    if (limit < 1) {
      throw new IllegalArgumentException("limit must be at least 1, was " + limit);
    }
  }

  /** Any text, as the visitor wrote it; what follows the 500th code point is not looked at. */
  public record Query(String text, Language language) {}
}
