package museum.foyer.insights;

import java.util.List;
import java.util.Optional;

/**
 * A question that stands in a group.
 *
 * @param group its id
 */
record Neighbour(long group, Meaning meaning) {

  /** The group of the question that is most alike, if any is alike enough. */
  static Optional<Long> nearest(Meaning asked, List<Neighbour> known, InsightsConfig config) {
    double best = 0;
    Optional<Long> group = Optional.empty();
    for (Neighbour neighbour : known) {
      double likeness = neighbour.likeness(asked, config);
      if (likeness > best) {
        best = likeness;
        group = Optional.of(neighbour.group());
      }
    }
    return group;
  }

  /** 0 if they do not mean the same, as far as can be told. */
  private double likeness(Meaning asked, InsightsConfig config) {
    if (meaning.normalized().equals(asked.normalized())) {
      return 2;
    }
    double near = meaning.nearness(asked).orElse(0);
    double common = meaning.commonWords(asked);
    return Math.max(
        near >= config.nearness() ? near : 0, common >= config.commonWords() ? common : 0);
  }
}
