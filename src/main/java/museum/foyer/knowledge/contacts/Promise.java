package museum.foyer.knowledge.contacts;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import museum.foyer.knowledge.hours.Day;
import museum.foyer.knowledge.hours.Opening;
import museum.foyer.knowledge.hours.OpeningCalendar;

/**
 * The latest moment at which somebody answers: kept to the minute, or not given.
 *
 * <p>Hours are those that pass while the office is open, whatever the clock does. Of days the one
 * on which it is asked never counts, and the last one counts until the office closes.
 */
record Promise(ZonedDateTime by) {

  /** An office that is not open often enough within a year promises nothing. */
  private static final int FARTHEST_DAYS = 366;

  /**
   * @param now in the museum's zone
   */
  static Optional<Promise> of(ZonedDateTime now, Delay delay, OpeningCalendar office) {
    return delay.workingHours().isPresent()
        ? afterHours(now, Duration.ofHours(delay.workingHours().getAsInt()), office)
        : afterDays(now, delay.workingDays().getAsInt(), office);
  }

  private static Optional<Promise> afterHours(
      ZonedDateTime now, Duration hours, OpeningCalendar office) {
    Duration left = hours;
    ZonedDateTime reached = now;
    // a night's hours may have begun the day before
    for (Opening opening : openings(now.toLocalDate().minusDays(1), office)) {
      ZonedDateTime from = opening.opens().isAfter(reached) ? opening.opens() : reached;
      Duration open = Duration.between(from, opening.closes());
      if (open.compareTo(left) >= 0) {
        return Optional.of(new Promise(from.plus(left)));
      }
      if (!open.isNegative()) {
        left = left.minus(open);
        reached = opening.closes();
      }
    }
    return Optional.empty();
  }

  private static Optional<Promise> afterDays(ZonedDateTime now, int days, OpeningCalendar office) {
    return days(now.toLocalDate().plusDays(1), office)
        .filter(Day::open)
        .skip(days - 1L)
        .findFirst()
        .flatMap(Day::lastOpening)
        .map(last -> new Promise(last.closes()));
  }

  private static Iterable<Opening> openings(LocalDate from, OpeningCalendar office) {
    return days(from, office).map(Day::openings).flatMap(List::stream)::iterator;
  }

  private static Stream<Day> days(LocalDate from, OpeningCalendar office) {
    return from.datesUntil(from.plusDays(FARTHEST_DAYS)).map(office::on);
  }
}
