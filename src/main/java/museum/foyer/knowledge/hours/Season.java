package museum.foyer.knowledge.hours;

import java.util.OptionalInt;
import museum.foyer.knowledge.CalendarDay;

/**
 * A part of the year with a weekly plan of its own.
 *
 * @param lastAdmissionMinutes before closing, where it differs from the usual in this season
 * @param roomsClearMinutes before closing, where it differs from the usual in this season
 */
public record Season(
    String key,
    CalendarDay from,
    CalendarDay until,
    WeeklyPlan weekly,
    OptionalInt lastAdmissionMinutes,
    OptionalInt roomsClearMinutes) {

  public Season {
    new DaySpan(from, until);
  }

  /** Whether there is a day, in whatever year, that lies in both. */
  public boolean overlaps(Season other) {
    return span().overlaps(other.span());
  }

  DaySpan span() {
    return new DaySpan(from, until);
  }
}
