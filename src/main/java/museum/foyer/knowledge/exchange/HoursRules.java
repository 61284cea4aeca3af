package museum.foyer.knowledge.exchange;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import museum.foyer.knowledge.hours.OpeningHours;
import museum.foyer.knowledge.hours.Season;
import museum.foyer.knowledge.hours.SpecialDays;
import museum.foyer.knowledge.hours.TimeSlot;
import museum.foyer.knowledge.hours.Venue;
import museum.foyer.knowledge.hours.WeeklyPlan;

/** What must hold between the opening hours of one venue. */
final class HoursRules {

  private final Findings findings;

  HoursRules(Findings findings) {
    this.findings = findings;
  }

  void check(Entry<Venue> venue) {
    OpeningHours hours = venue.value().hours();
    String pointer = venue.pointer() + "/hours";
    week(hours.weekly(), hours, pointer + "/weekly");
    List<Season> seasons = hours.seasons();
    for (int i = 0; i < seasons.size(); i++) {
      String season = pointer + "/seasons/" + i;
      week(seasons.get(i).weekly(), hours, season + "/weekly");
      apart(seasons.get(i), seasons.subList(0, i), season);
    }
    List<SpecialDays> exceptions = hours.exceptions();
    for (int i = 0; i < exceptions.size(); i++) {
      String exception = pointer + "/exceptions/" + i;
      slots(exceptions.get(i).hours(), hours, exception + "/hours");
      statedOnce(exceptions.get(i), exceptions.subList(0, i), exception);
    }
  }

  private void week(WeeklyPlan plan, OpeningHours hours, String pointer) {
    for (DayOfWeek day : DayOfWeek.values()) {
      String name = day.name().substring(0, "mon".length()).toLowerCase(Locale.ROOT);
      List<TimeSlot> slots = plan.on(day);
      List<TimeSlot> next = plan.on(day.plus(1));
      slots(slots, hours, pointer + "/" + name);
      if (!slots.isEmpty() && !next.isEmpty()) {
        TimeSlot last = slots.get(slots.size() - 1);
        if (last.passesMidnight() && last.closes().isAfter(next.get(0).opens())) {
          findings.add(
              pointer + "/" + name, last + " runs into " + next.get(0) + " of the next day");
        }
      }
    }
  }

  private void slots(List<TimeSlot> slots, OpeningHours hours, String pointer) {
    for (int i = 0; i < slots.size(); i++) {
      TimeSlot slot = slots.get(i);
      lasts(slot, hours.lastAdmissionMinutes(), "lastAdmissionMinutes", pointer + "/" + i);
      lasts(slot, hours.roomsClearMinutes(), "roomsClearMinutes", pointer + "/" + i);
      if (i > 0 && !slot.isAfter(slots.get(i - 1))) {
        findings.add(pointer + "/" + i, slot + " begins before " + slots.get(i - 1) + " has ended");
      }
    }
  }

  private void lasts(TimeSlot slot, OptionalInt minutes, String name, String pointer) {
    if (minutes.isPresent() && minutes.getAsInt() > slot.minutes()) {
      findings.add(
          pointer,
          String.format(
              "%s lasts %d minutes, less than %s: %d",
              slot, slot.minutes(), name, minutes.getAsInt()));
    }
  }

  private void apart(Season season, List<Season> earlier, String pointer) {
    earlier.stream()
        .filter(season::overlaps)
        .forEach(other -> findings.add(pointer, "overlaps the season '" + other.key() + "'"));
    if (earlier.stream().anyMatch(other -> other.key().equals(season.key()))) {
      findings.add(pointer + "/key", "a second season with the key '" + season.key() + "'");
    }
  }

  private void statedOnce(SpecialDays exception, List<SpecialDays> earlier, String pointer) {
    if (earlier.stream().anyMatch(exception::sameDays)) {
      findings.add(pointer, "a second exception for the same days");
    }
  }
}
