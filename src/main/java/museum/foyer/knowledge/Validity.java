package museum.foyer.knowledge;

import java.time.LocalDate;
import java.util.Optional;

/**
 * When an item is true, in days of the museum's calendar, both ends included. What counts is the
 * day of the visit, not the day of the question. {@code reviewBy} only reminds staff; it hides
 * nothing.
 */
public record Validity(
    Optional<LocalDate> from, Optional<LocalDate> until, Optional<LocalDate> reviewBy) {

  public static final Validity ALWAYS =
      new Validity(Optional.empty(), Optional.empty(), Optional.empty());

  /** Whether there is a day on which both are true. */
  public boolean overlaps(Validity other) {
    return startsBy(other.until) && other.startsBy(until);
  }

  public boolean on(LocalDate day) {
    return from.map(first -> !day.isBefore(first)).orElse(true)
        && until.map(last -> !day.isAfter(last)).orElse(true);
  }

  private boolean startsBy(Optional<LocalDate> end) {
    return from.isEmpty() || end.map(last -> !from.get().isAfter(last)).orElse(true);
  }
}
