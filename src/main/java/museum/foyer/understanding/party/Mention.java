package museum.foyer.understanding.party;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import museum.foyer.knowledge.AgeBand;
import museum.foyer.knowledge.VisitorStatus;

/**
 * Of whom a question speaks at one place: a word for visitors, or a form that counts people.
 *
 * @param count how many, as far as it is known yet
 */
record Mention(
    int start, int end, Set<VisitorStatus> statuses, OptionalInt count, List<AgeBand> ages) {

  Mention {
    statuses = Set.copyOf(statuses);
    ages = List.copyOf(ages);
  }

  static Mention of(int start, int end, Set<VisitorStatus> statuses) {
    return new Mention(start, end, statuses, OptionalInt.empty(), List.of());
  }

  static Mention counted(int start, int end, Set<VisitorStatus> statuses, int count) {
    return new Mention(start, end, statuses, OptionalInt.of(count), List.of());
  }

  Mention counted(int howMany) {
    return new Mention(start, end, statuses, OptionalInt.of(howMany), ages);
  }

  Mention as(Set<VisitorStatus> others) {
    return new Mention(start, end, others, count, ages);
  }

  Mention aged(int from, List<AgeBand> more) {
    List<AgeBand> all = new ArrayList<>(ages);
    all.addAll(more);
    return new Mention(Math.min(start, from), end, statuses, count, all);
  }

  boolean overlaps(int from, int until) {
    return start < until && from < end;
  }
}
