package museum.foyer.knowledge.prices;

import java.util.OptionalInt;

/** Ages in completed years, both ends included; an end left out is open. */
public record AgeBand(OptionalInt from, OptionalInt until) {

  public AgeBand {
    if (from.isPresent() && until.isPresent() && from.getAsInt() > until.getAsInt()) {
      throw new IllegalArgumentException(
          "ages from " + from.getAsInt() + " until " + until.getAsInt());
    }
  }

  public boolean holds(int age) {
    return age >= from.orElse(0) && age <= until.orElse(Integer.MAX_VALUE);
  }
}
