package museum.foyer.knowledge;

import java.util.Optional;
import java.util.Set;

/**
 * One person of those who come, as far as is known: nothing is filled in that was not said.
 *
 * @param age one age, or the ages between which it lies
 */
public record Visitor(Set<VisitorStatus> statuses, Optional<AgeBand> age, Optional<Home> home) {

  public Visitor {
    statuses = Set.copyOf(statuses);
  }

  public static Visitor of(VisitorStatus... statuses) {
    return new Visitor(Set.of(statuses), Optional.empty(), Optional.empty());
  }

  public Visitor aged(int years) {
    return aged(AgeBand.exactly(years));
  }

  public Visitor aged(AgeBand band) {
    return new Visitor(statuses, Optional.of(band), home);
  }

  public Visitor from(Home where) {
    return new Visitor(statuses, age, Optional.of(where));
  }

  public boolean is(VisitorStatus status) {
    return statuses.contains(status);
  }
}
