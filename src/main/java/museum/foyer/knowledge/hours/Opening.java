package museum.foyer.knowledge.hours;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One stretch of opening, from the instant the doors open to the one they close. A time of the plan
 * is the first instant at which the museum's clock shows it or a later one: of an hour that comes
 * twice it is the first, of an hour that is left out the moment the clock is put forward.
 *
 * @param date on which it begins; all of a night belongs to it
 * @param closes no longer part of it
 * @param lastAdmission minutes before closing as they pass, whatever the clock does; nobody is let
 *     in from then on
 * @param roomsClear from when visitors are asked to leave
 */
public record Opening(
    LocalDate date,
    TimeSlot slot,
    ZonedDateTime opens,
    ZonedDateTime closes,
    Optional<ZonedDateTime> lastAdmission,
    Optional<ZonedDateTime> roomsClear) {

  static Opening of(
      LocalDate date, TimeSlot slot, ZoneId zone, OptionalInt lastAdmission, OptionalInt clear) {
    LocalDate end = slot.passesMidnight() ? date.plusDays(1) : date;
    ZonedDateTime closes = first(end.atTime(slot.closes()), zone);
    return new Opening(
        date,
        slot,
        first(date.atTime(slot.opens()), zone),
        closes,
        before(closes, lastAdmission),
        before(closes, clear));
  }

  public boolean holds(ZonedDateTime time) {
    return !time.isBefore(opens) && time.isBefore(closes);
  }

  /** Whether somebody who stands at the door is let in. */
  public boolean admits(ZonedDateTime time) {
    return holds(time) && lastAdmission.map(time::isBefore).orElse(true);
  }

  private static Optional<ZonedDateTime> before(ZonedDateTime closes, OptionalInt minutes) {
    return minutes.isPresent()
        ? Optional.of(closes.minusMinutes(minutes.getAsInt()))
        : Optional.empty();
  }

  private static ZonedDateTime first(LocalDateTime local, ZoneId zone) {
    ZoneOffsetTransition transition = zone.getRules().getTransition(local);
    return transition != null && transition.isGap()
        ? transition.getInstant().atZone(zone)
        : local.atZone(zone).withEarlierOffsetAtOverlap();
  }
}
