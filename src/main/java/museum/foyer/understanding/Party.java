package museum.foyer.understanding;

import java.util.List;
import java.util.Set;
import museum.foyer.knowledge.VisitorStatus;

/** Who comes, as far as the visitor said so. Ages are in completed years. */
public record Party(Set<VisitorStatus> statuses, List<Integer> ages) {

  public Party {
    statuses = Set.copyOf(statuses);
    ages = List.copyOf(ages);
  }

  public boolean unsaid() {
    return statuses.isEmpty() && ages.isEmpty();
  }
}
