package museum.foyer.answering.hours;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import museum.foyer.answering.desk.Desk;
import museum.foyer.answering.evidence.Facts;
import museum.foyer.answering.evidence.Line;
import museum.foyer.knowledge.hours.Day;
import museum.foyer.knowledge.hours.Opening;
import museum.foyer.knowledge.hours.OpeningCalendar;
import museum.foyer.knowledge.hours.TimeSlot;
import museum.foyer.knowledge.hours.Venue;
import museum.foyer.knowledge.hours.WeeklyPlan;

/** What has been told of one venue's hours so far, and what proves it. */
final class HoursTold {

  private final Desk desk;
  private final Venue venue;
  private final OpeningCalendar calendar;
  private final HoursWording wording;
  private final HoursEvidence evidence;
  private final List<String> plain = new ArrayList<>();
  private final Set<Line> lines = new LinkedHashSet<>();

  HoursTold(Desk desk, Venue venue, OpeningCalendar calendar) {
    this.desk = desk;
    this.venue = venue;
    this.calendar = calendar;
    this.wording = new HoursWording(desk);
    this.evidence = new HoursEvidence(desk, wording);
  }

  HoursWording wording() {
    return wording;
  }

  /** Where it has to be said which venue this is, and no sentence says so, its name goes first. */
  Facts facts() {
    String name = venue.name().in(desk.language());
    if (desk.namesVenue() && plain.stream().noneMatch(sentence -> sentence.contains(name))) {
      plain.set(0, name + ": " + plain.get(0));
    }
    return new Facts(plain, List.copyOf(lines));
  }

  void say(String key, String... arguments) {
    tell(desk.say(key, arguments));
  }

  void tell(String sentence) {
    if (!plain.contains(sentence)) {
      plain.add(sentence);
    }
  }

  void prove(Day day) {
    lines.add(evidence.day(venue, day));
  }

  void prove(WeeklyPlan plan) {
    for (DayOfWeek day : DayOfWeek.values()) {
      lines.add(evidence.weekday(venue, day, plan.on(day)));
    }
  }

  void add(Facts facts) {
    facts.plain().forEach(this::tell);
    lines.addAll(facts.lines());
  }

  /** The hours of a day, or why it is closed. */
  void hours(Day day) {
    tell(wording.day(venue, day));
    prove(day);
  }

  void lastAdmission(Day day) {
    String times = wording.times(day.openings(), Opening::lastAdmission);
    if (!times.isEmpty()) {
      say("hours.lastAdmission", "time", times);
    }
  }

  /** When it opens next, with all that is still to come of that day. */
  void next(ZonedDateTime after) {
    prove(calendar.on(after.toLocalDate()));
    Optional<Opening> next = calendar.nextOpening(after);
    if (next.isEmpty()) {
      say("hours.nextOpening.none");
      return;
    }
    Day day = calendar.on(next.get().date());
    List<TimeSlot> slots =
        day.openings().stream()
            .filter(opening -> opening.opens().isAfter(after))
            .map(Opening::slot)
            .toList();
    say(
        "hours.nextOpening",
        "date",
        desk.conventions().date(day.date()),
        "slots",
        desk.conventions().slots(slots));
    prove(day);
  }

  /** The weekly plan that holds on a date, weekdays with the same hours together. */
  void week(LocalDate date) {
    WeeklyPlan plan = calendar.planOn(date);
    String list = wording.week(plan);
    if (desk.namesVenue()) {
      say("hours.week.venue", "venue", venue.name().in(desk.language()), "list", list);
    } else {
      say("hours.week", "list", list);
    }
    seasonEnd(date);
    prove(plan);
  }

  void seasonEnd(LocalDate date) {
    calendar
        .seasonEnd(date)
        .ifPresent(end -> say("hours.season", "date", desk.conventions().shortDate(end)));
  }

  /** Days on which an exception decides. */
  void special(List<Day> days) {
    if (!days.isEmpty()) {
      say(
          "hours.exceptions",
          "list",
          wording.days(days, day -> desk.conventions().shortDate(day.date())));
      days.forEach(this::prove);
    }
  }
}
