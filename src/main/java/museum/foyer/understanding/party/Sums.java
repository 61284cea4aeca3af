package museum.foyer.understanding.party;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import museum.foyer.knowledge.VisitorStatus;

/** Tells a number of all who come from numbers of some of them, so that nobody is counted twice. */
final class Sums {

  private final AgeOwners owners;

  Sums(AgeOwners owners) {
    this.owners = owners;
  }

  /**
   * Everybody once.
   *
   * @param unread gets what may be a number of all or of others
   */
  List<Mention> apart(List<Mention> all, String text, List<String> unread) {
    return counted(together(all), text, unread);
  }

  /** "A group, 25 people" is one group; "a family, 2 adults and 2 children" are four. */
  private static List<Mention> together(List<Mention> all) {
    List<Mention> named =
        all.stream()
            .filter(m -> m.count().isEmpty() && m.ages().isEmpty())
            .filter(m -> PartyReader.TOGETHER.containsAll(m.statuses()))
            .toList();
    List<Mention> others = all.stream().filter(m -> !named.contains(m)).toList();
    if (named.isEmpty() || others.stream().noneMatch(m -> m.count().isPresent())) {
      return all;
    }
    Set<VisitorStatus> together =
        named.stream()
            .flatMap(m -> m.statuses().stream())
            .filter(status -> status != VisitorStatus.FAMILY)
            .collect(Collectors.toSet());
    return others.stream().map(m -> m.statuses().isEmpty() ? m.as(together) : m).toList();
  }

  /**
   * "We are 3: 2 adults and a child" are three. Who are "4 with 2 children" is not guessed at; "two
   * + 3 children" are five.
   */
  private List<Mention> counted(List<Mention> all, String text, List<String> unread) {
    List<Mention> sums = Mentions.sorted(all.stream().filter(Sums::maySum).toList());
    List<Mention> parts = Mentions.sorted(all.stream().filter(m -> !sums.contains(m)).toList());
    if (sums.size() != 1 || parts.stream().allMatch(m -> m.count().isEmpty())) {
      return all;
    }
    Mention sum = sums.get(0);
    if (parts.stream().mapToInt(m -> m.count().orElse(0)).sum() == sum.count().getAsInt()) {
      return parts;
    }
    boolean added =
        parts.stream()
            .filter(m -> m.start() >= sum.end())
            .findFirst()
            .map(next -> owners.joins(text.substring(sum.end(), next.start())))
            .orElseGet(
                () -> owners.joins(text.substring(parts.get(parts.size() - 1).end(), sum.start())));
    if (!added) {
      unread.add(text.substring(sum.start(), sum.end()).strip());
    }
    return all;
  }

  /** Several of whom nothing is said but that they come together. */
  private static boolean maySum(Mention mention) {
    return mention.count().orElse(0) > 1
        && mention.ages().isEmpty()
        && Set.of(VisitorStatus.FAMILY).containsAll(mention.statuses());
  }
}
