package museum.foyer.knowledge.contacts;

import java.util.OptionalInt;

/**
 * How soon the team promises an answer: within so many hours of its office, or so many days on
 * which it works.
 */
public record Delay(OptionalInt workingHours, OptionalInt workingDays) {

  public Delay {
    if (workingHours.isPresent() == workingDays.isPresent()) {
      throw new IllegalArgumentException("give either workingHours or workingDays");
    }
    if (workingHours.orElse(1) < 1 || workingDays.orElse(1) < 1) {
      throw new IllegalArgumentException("an answer at once cannot be promised: 1 at least");
    }
  }

  public static Delay ofHours(int hours) {
    return new Delay(OptionalInt.of(hours), OptionalInt.empty());
  }

  public static Delay ofDays(int days) {
    return new Delay(OptionalInt.empty(), OptionalInt.of(days));
  }
}
