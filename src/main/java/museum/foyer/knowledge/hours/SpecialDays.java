package museum.foyer.knowledge.hours;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import museum.foyer.knowledge.CalendarDay;
import museum.foyer.knowledge.Translated;

/**
 * Days on which the plan does not hold: {@code on} one day, or {@code from} … {@code until}.
 *
 * @param hours the slots instead; empty means closed
 * @param unconfirmed the hours differ but are not known; then {@code hours} is empty
 */
public record SpecialDays(
    Optional<CalendarDay> on,
    Optional<CalendarDay> from,
    Optional<CalendarDay> until,
    List<TimeSlot> hours,
    boolean unconfirmed,
    Optional<Translated> reason) {

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

  /** Days on which these hours are not known to be true. */
  static SpecialDays unknown(LocalDate from, LocalDate until) {
    return new SpecialDays(
        Optional.empty(),
        Optional.of(CalendarDay.parse(from.toString())),
        Optional.of(CalendarDay.parse(until.toString())),
        List.of(),
        true,
        Optional.empty());
  }

  public boolean sameDays(SpecialDays other) {
    return span().equals(other.span());
  }

  DaySpan span() {
    return span(on, from, until);
  }

  private static DaySpan span(
      Optional<CalendarDay> on, Optional<CalendarDay> from, Optional<CalendarDay> until) {
    return on.map(day -> new DaySpan(day, day))
        .orElseGet(() -> new DaySpan(from.orElseThrow(), until.orElseThrow()));
  }
}
