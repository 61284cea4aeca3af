package museum.foyer.retrieval;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import museum.foyer.knowledge.Language;
import museum.foyer.retrieval.Passage.Arms;

/**
 * Makes one ranking of two: score = w · cosine + (1 - w) · lexical, the convex combination that
 * beat reciprocal ranks (Bruch et al., arXiv 2210.11934). An entry counts with its best phrasing
 * and the query that fits it best.
 *
 * @param understood languages the embedding model was trained on
 */
public record ScoreFusion(Set<Language> understood) {

  /** Weights of the cosine, measured: see decision 0004. */
  private static final double UNDERSTOOD = 0.85;

  private static final double SAME_ALPHABET = 0.4;
  private static final double OTHER_SCRIPT = 0.15;

  private static final Set<Language> OTHER_SCRIPTS =
      Set.of(Language.ZH, Language.JA, Language.KO, Language.AR);

  /** Between equals the visitor's language wins; as a filter it gains little and hides much. */
  private static final double OWN_LANGUAGE = 0.02;

  /**
   * A phrasing that one of the arms found.
   *
   * @param query number of the query in the search
   * @param language empty for a name used in any language
   */
  record Candidate(
      int query,
      long passage,
      long entry,
      Optional<Language> language,
      OptionalDouble vector,
      OptionalDouble lexical) {}

  /** An entry's best phrasing. */
  record Ranked(long passage, double score, Arms arms) {}

  List<Ranked> rank(Collection<Candidate> candidates, Search search) {
    Map<Integer, Double> farthest = new HashMap<>();
    for (Candidate candidate : candidates) {
      candidate.vector().ifPresent(cosine -> farthest.merge(candidate.query(), cosine, Math::min));
    }
    Map<Long, Ranked> best = new HashMap<>();
    for (Candidate candidate : candidates) {
      Optional<Double> floor = Optional.ofNullable(farthest.get(candidate.query()));
      double score = score(candidate, floor, search);
      best.merge(
          candidate.entry(),
          new Ranked(candidate.passage(), score, new Arms(candidate.vector(), candidate.lexical())),
          (one, other) -> one.score() >= other.score() ? one : other);
    }
    return best.values().stream()
        .sorted(Comparator.comparingDouble(Ranked::score).reversed())
        .limit(search.limit())
        .toList();
  }

  /**
   * @param floor what is not among the nearest, or has no vector yet, is at best as near as the
   *     farthest of them; empty if the vectors said nothing
   */
  private double score(Candidate candidate, Optional<Double> floor, Search search) {
    double lexical = candidate.lexical().orElse(0);
    double fused = lexical;
    if (floor.isPresent()) {
      double weight = weight(search.queries().get(candidate.query()).language());
      double cosine = Math.max(0, candidate.vector().orElse(floor.get()));
      fused = weight * cosine + (1 - weight) * lexical;
    }
    boolean own = candidate.language().filter(search.language()::equals).isPresent();
    return Math.min(1, own ? fused + OWN_LANGUAGE : fused);
  }

  double weight(Language language) {
    if (understood.contains(language)) {
      return UNDERSTOOD;
    }
    return OTHER_SCRIPTS.contains(language) ? OTHER_SCRIPT : SAME_ALPHABET;
  }
}
