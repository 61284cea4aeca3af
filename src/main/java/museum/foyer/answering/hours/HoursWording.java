package museum.foyer.answering.hours;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import museum.foyer.answering.desk.Desk;
import museum.foyer.knowledge.hours.Day;
import museum.foyer.knowledge.hours.Opening;
import museum.foyer.knowledge.hours.TimeSlot;
import museum.foyer.knowledge.hours.Venue;
import museum.foyer.knowledge.hours.WeeklyPlan;

/** How opening hours are said in the visitor's language. */
record HoursWording(Desk desk) {

  String day(Venue venue, Day day) {
    String date = desk.conventions().date(day.date());
    String slots = desk.conventions().slots(day.slots());
    String reason = day.special() || day.open() ? reason(day).orElse("") : planned(venue, day);
    if (day.state() == Day.State.UNCONFIRMED) {
      return desk.say(
          reason.isEmpty() ? "hours.unconfirmed.noReason" : "hours.unconfirmed",
          "date",
          date,
          "reason",
          reason,
          "contact",
          desk.museum().contact().line());
    }
    String key;
    if (day.open()) {
      key = reason.isEmpty() ? "hours.open" : "hours.special";
    } else {
      key = reason.isEmpty() ? "hours.closed" : "hours.closed.reason";
    }
    return desk.namesVenue()
        ? desk.say(
            key + ".venue",
            "venue",
            venue.name().in(desk.language()),
            "date",
            date,
            "slots",
            slots,
            "reason",
            reason)
        : desk.say(key, "date", date, "slots", slots, "reason", reason);
  }

  /** As a list has it: the hours or that it is closed, and why. */
  String briefly(Day day) {
    String hours =
        switch (day.state()) {
          case OPEN -> desk.conventions().slots(day.slots());
          case CLOSED -> desk.say("hours.week.closed");
          case UNCONFIRMED -> desk.say("hours.week.unconfirmed");
        };
    return hours + desk.because(day.special() ? reason(day) : Optional.empty());
  }

  String openNow(Opening running, ZonedDateTime now) {
    String time = desk.conventions().time(running.slot().closes());
    return running.admits(now)
        ? desk.say("hours.openNow", "time", time)
        : desk.say(
            "hours.openNow.noAdmission",
            "time",
            time,
            "admission",
            times(List.of(running), Opening::lastAdmission));
  }

  /** The same time of every opening, each once; empty if the museum says nothing of it. */
  String times(Collection<Opening> openings, Function<Opening, Optional<ZonedDateTime>> which) {
    List<LocalTime> times =
        openings.stream()
            .map(which)
            .flatMap(Optional::stream)
            .map(ZonedDateTime::toLocalTime)
            .distinct()
            .toList();
    return desk.conventions().list(times.stream().map(desk.conventions()::time).toList());
  }

  /** Every weekday with its hours, those with the same hours together. */
  String week(WeeklyPlan plan) {
    return list(
        alike(plan, List.of(DayOfWeek.values())).entrySet().stream()
            .map(
                entry ->
                    item(
                        weekdays(entry.getValue()),
                        entry.getKey().isEmpty()
                            ? desk.say("hours.week.closed")
                            : desk.conventions().slots(entry.getKey()))));
  }

  /** The hours of some weekdays that are open, those with the same hours together. */
  String evenings(WeeklyPlan plan, List<DayOfWeek> days) {
    return list(
        alike(plan, days).entrySet().stream()
            .map(
                entry ->
                    weekdays(entry.getValue()) + " " + desk.conventions().slots(entry.getKey())));
  }

  private static Map<List<TimeSlot>, List<DayOfWeek>> alike(WeeklyPlan plan, List<DayOfWeek> days) {
    Map<List<TimeSlot>, List<DayOfWeek>> alike = new LinkedHashMap<>();
    for (DayOfWeek day : days) {
      alike.computeIfAbsent(plan.on(day), any -> new ArrayList<>()).add(day);
    }
    return alike;
  }

  private String item(String days, String hours) {
    return desk.say("hours.item", "days", days, "hours", hours);
  }

  private String list(Stream<String> items) {
    return desk.conventions().semicolons(items.toList());
  }

  /** Neighbouring weekdays as a range, others as a list. */
  String weekdays(List<DayOfWeek> days) {
    boolean neighbours =
        days.size() > 2
            && days.get(days.size() - 1).getValue() - days.get(0).getValue() == days.size() - 1;
    return neighbours
        ? desk.conventions().weekday(days.get(0))
            + "–"
            + desk.conventions().weekday(days.get(days.size() - 1))
        : desk.conventions().list(days.stream().map(desk.conventions()::weekday).toList());
  }

  /** Dates with what holds on them, those that follow each other and are alike together. */
  String days(List<Day> days, Function<Day, String> date) {
    List<List<Day>> runs = new ArrayList<>();
    for (Day day : days) {
      List<Day> last = runs.isEmpty() ? List.of() : runs.get(runs.size() - 1);
      Day before = last.isEmpty() ? day : last.get(last.size() - 1);
      if (before.date().plusDays(1).equals(day.date()) && briefly(before).equals(briefly(day))) {
        last.add(day);
      } else {
        runs.add(new ArrayList<>(List.of(day)));
      }
    }
    return list(
        runs.stream()
            .map(
                run ->
                    item(
                        date.apply(run.get(0))
                            + (run.size() > 1 ? " – " + date.apply(run.get(run.size() - 1)) : ""),
                        briefly(run.get(0)))));
  }

  /** Why the hours are not those of the plan. */
  private Optional<String> reason(Day day) {
    if (day.rule() == Day.Rule.PUBLIC_HOLIDAY) {
      // its name, if there is one in the visitor's own language
      return Optional.of(
          day.reason()
              .flatMap(name -> name.exactly(desk.language()))
              .orElseGet(() -> desk.say("hours.reason.holiday")));
    }
    return day.reason().map(reason -> reason.in(desk.language()));
  }

  /**
   * A day on which the plan itself has no hours: the house is closed on that weekday, or for the
   * season.
   */
  private String planned(Venue venue, Day day) {
    boolean allWeek =
        venue.calendar(desk.museum()).planOn(day.date()).slots().values().stream()
            .allMatch(List::isEmpty);
    return desk.say(allWeek ? "hours.reason.season" : "hours.reason.plan");
  }
}
