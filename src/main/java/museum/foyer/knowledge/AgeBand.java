package museum.foyer.knowledge;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.OptionalInt;

/** Ages in completed years, both ends included; an end left out is open. */
public record AgeBand(OptionalInt from, OptionalInt until) {

  public static final int LOWEST = 0;

  /** As far as anybody's age is looked at. */
  public static final int HIGHEST = 150;

  public AgeBand {
    if (from.isPresent() && until.isPresent() && from.getAsInt() > until.getAsInt()) {
      throw new IllegalArgumentException(
          "ages from " + from.getAsInt() + " until " + until.getAsInt());
    }
  }

  public static AgeBand exactly(int age) {
    return between(age, age);
  }

  public static AgeBand between(int from, int until) {
    return new AgeBand(OptionalInt.of(from), OptionalInt.of(until));
  }

  public static AgeBand from(int age) {
    return new AgeBand(OptionalInt.of(age), OptionalInt.empty());
  }

  public static AgeBand until(int age) {
    return new AgeBand(OptionalInt.empty(), OptionalInt.of(age));
  }

  public boolean holds(int age) {
    return age >= lowest() && age <= highest();
  }

  public boolean holds(AgeBand other) {
    return lowest() <= other.lowest() && highest() >= other.highest();
  }

  public boolean overlaps(AgeBand other) {
    return lowest() <= other.highest() && highest() >= other.lowest();
  }

  /** The age, if the band is one. */
  public OptionalInt age() {
    return from.isPresent() && from.equals(until) ? from : OptionalInt.empty();
  }

  @JsonIgnore
  public int lowest() {
    return from.orElse(LOWEST);
  }

  @JsonIgnore
  public int highest() {
    return until.orElse(HIGHEST);
  }
}
