package museum.foyer.retrieval;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import museum.foyer.knowledge.Language;

/** Door to what the museum has written. */
@ApplicationScoped
public class Passages {

  /** What fits best, best first, each entry once. Empty for a question without words. */
  public List<Passage> find(Search search) {
    return List.of();
  }

  /**
   * The entry of which a title or phrasing is this question but for case, accents and punctuation;
   * one in the visitor's language first. One indexed query, no embedding.
   */
  public Optional<Passage> exact(String question, Language language, LocalDate visitDate) {
    return Optional.empty();
  }
}
