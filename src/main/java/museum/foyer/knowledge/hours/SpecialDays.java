package museum.foyer.knowledge.hours;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import museum.foyer.knowledge.CalendarDay;
import museum.foyer.knowledge.Translated;

/**
 * Days on which the plan does not hold: {@code on} one day or all public holidays, or {@code from}
 * … {@code until}.
 *
 * @param hours the slots instead; empty means closed
 * @param unconfirmed the hours differ but are not known; then {@code hours} is empty
 * @param lastAdmissionMinutes before closing, where it differs from the usual on these days
 * @param roomsClearMinutes before closing, where it differs from the usual on these days
 */
public record SpecialDays(
    Optional<Occasion> on,
    Optional<CalendarDay> from,
    Optional<CalendarDay> until,
    List<TimeSlot> hours,
    boolean unconfirmed,
    OptionalInt lastAdmissionMinutes,
    OptionalInt roomsClearMinutes,
    Optional<Translated> reason) {

  /** From the statement with most thought of the very day in it to the one with least. */
  enum Rank {
    DATED,
    YEARLY,
    FROM_EASTER,
    PUBLIC_HOLIDAYS
  }

  public SpecialDays {
    hours = hours == null ? List.of() : List.copyOf(hours);
    if (on.isPresent() == (from.isPresent() && until.isPresent())
        || from.isPresent() != until.isPresent()) {
      throw new IllegalArgumentException("give either on, or from and until");
    }
    span(on, from, until);
    if (unconfirmed && !hours.isEmpty()) {
      throw new IllegalArgumentException("hours that are unconfirmed cannot be given");
    }
  }

  public boolean sameDays(SpecialDays other) {
    return on.equals(other.on) && span().equals(other.span());
  }

  public boolean onPublicHolidays() {
    return on.filter(Occasion.PublicHoliday.class::isInstance).isPresent();
  }

  boolean holds(LocalDate date, PublicHolidays holidays) {
    return span().map(days -> days.holds(date)).orElseGet(() -> holidays.on(date).isPresent());
  }

  Rank rank() {
    return span()
        .map(days -> days.dated() ? Rank.DATED : days.movable() ? Rank.FROM_EASTER : Rank.YEARLY)
        .orElse(Rank.PUBLIC_HOLIDAYS);
  }

  /** How many days the run that holds on this date has. */
  long length(LocalDate date) {
    return span().map(days -> days.length(date)).orElse(1L);
  }

  /** Empty for public holidays, which are no run of days. */
  private Optional<DaySpan> span() {
    return span(on, from, until);
  }

  private static Optional<DaySpan> span(
      Optional<Occasion> on, Optional<CalendarDay> from, Optional<CalendarDay> until) {
    return on.isPresent()
        ? on.filter(Occasion.OneDay.class::isInstance)
            .map(day -> ((Occasion.OneDay) day).day())
            .map(day -> new DaySpan(day, day))
        : Optional.of(new DaySpan(from.orElseThrow(), until.orElseThrow()));
  }
}
