package museum.foyer.knowledge.prices;

import java.util.OptionalInt;

/**
 * How many have to buy a ticket together.
 *
 * @param max the largest group; absent: any
 */
public record GroupSize(int min, OptionalInt max) {

  public GroupSize {
    if (min < 1 || max.isPresent() && max.getAsInt() < min) {
      throw new IllegalArgumentException("a group of " + min + " to " + max.orElse(min));
    }
  }
}
