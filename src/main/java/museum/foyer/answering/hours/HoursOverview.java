package museum.foyer.answering.hours;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import museum.foyer.answering.desk.Desk;
import museum.foyer.knowledge.hours.Day;
import museum.foyer.knowledge.hours.OpeningCalendar;
import museum.foyer.knowledge.hours.WeeklyPlan;
import museum.foyer.understanding.words.Figure;

/** Hours over many days: a week, the holidays, the late evenings, the closing days. */
record HoursOverview(Desk desk, OpeningCalendar calendar, HoursTold told) {

  /** Longer spans are answered by the weekly plan and the days that differ from it. */
  private static final int MOST_DAYS = 7;

  /** Who asks for opening hours means to come soon, and must not meet a closed door. */
  private static final int DAYS_AHEAD = 14;

  /** Who asks for closing days plans ahead. */
  private static final int MONTHS_AHEAD = 6;

  void usual() {
    told.week(desk.today());
    told.special(calendar.specialDays(desk.today(), desk.today().plusDays(DAYS_AHEAD)));
  }

  void range(Figure.Range range) {
    if (range.from().plusDays(MOST_DAYS).isAfter(range.until())) {
      List<Day> days = calendar.between(range.from(), range.until());
      days.forEach(told::prove);
      list(range, told.wording().days(days, day -> desk.conventions().dayOfWeek(day.date())));
    } else {
      weeks(range);
    }
  }

  /** The weekly plans that hold in a long span, one after the other, and what differs from them. */
  private void weeks(Figure.Range range) {
    LocalDate from = range.from();
    while (!from.isAfter(range.until())) {
      WeeklyPlan plan = calendar.planOn(from);
      LocalDate until = from;
      while (until.isBefore(range.until()) && calendar.planOn(until.plusDays(1)).equals(plan)) {
        until = until.plusDays(1);
      }
      list(new Figure.Range(from, until), told.wording().week(plan));
      told.prove(plan);
      from = until.plusDays(1);
    }
    told.special(calendar.specialDays(range.from(), range.until()));
  }

  private void list(Figure.Range range, String list) {
    told.say(
        "hours.range",
        "from",
        desk.conventions().shortDate(range.from()),
        "until",
        desk.conventions().shortDate(range.until()),
        "list",
        list);
  }

  /** The evenings of the week that are late, and the next one. */
  void late() {
    WeeklyPlan plan = calendar.planOn(desk.today());
    List<DayOfWeek> evenings = calendar.lateEvenings(desk.today());
    if (!evenings.isEmpty()) {
      told.say("hours.late", "list", told.wording().evenings(plan, evenings));
      told.prove(plan);
    }
    Optional<Day> next = calendar.nextLateDay(desk.today());
    if (next.isEmpty()) {
      told.say("hours.late.none");
      usual();
      return;
    }
    told.say(
        "hours.late.next",
        "date",
        desk.conventions().date(next.get().date()),
        "slots",
        desk.conventions().slots(next.get().slots()));
    told.prove(next.get());
  }

  void closingDays() {
    WeeklyPlan plan = calendar.planOn(desk.today());
    List<DayOfWeek> closed =
        Stream.of(DayOfWeek.values()).filter(day -> plan.on(day).isEmpty()).toList();
    if (closed.isEmpty()) {
      told.say("hours.closingDays.none");
    } else {
      told.say("hours.closingDays", "list", told.wording().weekdays(closed));
    }
    told.seasonEnd(desk.today());
    told.prove(plan);
    told.special(
        calendar.specialDays(desk.today(), desk.today().plusMonths(MONTHS_AHEAD)).stream()
            .filter(day -> !day.open())
            .toList());
  }
}
