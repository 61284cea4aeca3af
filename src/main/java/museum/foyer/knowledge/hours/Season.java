package museum.foyer.knowledge.hours;

import museum.foyer.knowledge.CalendarDay;

/** A part of the year with a weekly plan of its own. */
public record Season(String key, CalendarDay from, CalendarDay until, WeeklyPlan weekly) {

  public Season {
    new DaySpan(from, until);
  }

  DaySpan span() {
    return new DaySpan(from, until);
  }
}
