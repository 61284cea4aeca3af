package museum.foyer.answering;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import museum.foyer.knowledge.hours.Day;
import museum.foyer.knowledge.hours.TimeSlot;
import museum.foyer.knowledge.hours.Venue;
import museum.foyer.knowledge.hours.WeeklyPlan;

/** How opening hours are said in the visitor's language. */
record HoursWording(Desk desk) {

  String day(Venue venue, Day day) {
    String date = desk.conventions().date(day.date());
    String slots = desk.conventions().slots(day.slots());
    String reason = day.reason().map(text -> text.in(desk.language())).orElse("");
    String key;
    if (day.state() == Day.State.UNCONFIRMED) {
      return desk.say(
          "hours.unconfirmed",
          "date",
          date,
          "reason",
          reason,
          "contact",
          desk.museum().contact().line());
    } else if (!day.open()) {
      key = reason.isEmpty() ? "hours.closed" : "hours.closed.reason";
    } else {
      key = day.special() && !reason.isEmpty() ? "hours.special" : "hours.open";
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

  /** Every weekday with its hours, those with the same hours together. */
  String week(WeeklyPlan plan) {
    Map<List<TimeSlot>, List<DayOfWeek>> alike = new LinkedHashMap<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      alike.computeIfAbsent(plan.on(day), any -> new ArrayList<>()).add(day);
    }
    return alike.entrySet().stream()
        .map(
            entry ->
                weekdays(entry.getValue())
                    + ": "
                    + (entry.getKey().isEmpty()
                        ? desk.say("hours.week.closed")
                        : desk.conventions().slots(entry.getKey())))
        .collect(Collectors.joining("; "));
  }

  /** Neighbouring weekdays as a range, others as a list. */
  private String weekdays(List<DayOfWeek> days) {
    boolean neighbours =
        days.size() > 2
            && days.get(days.size() - 1).getValue() - days.get(0).getValue() == days.size() - 1;
    return neighbours
        ? desk.conventions().weekday(days.get(0))
            + "–"
            + desk.conventions().weekday(days.get(days.size() - 1))
        : desk.conventions().list(days.stream().map(desk.conventions()::weekday).toList());
  }
}
