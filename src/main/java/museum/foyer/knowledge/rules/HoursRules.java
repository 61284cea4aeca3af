package museum.foyer.knowledge.rules;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import museum.foyer.knowledge.Museum;
import museum.foyer.knowledge.hours.OpeningHours;
import museum.foyer.knowledge.hours.PublicHolidays;
import museum.foyer.knowledge.hours.Season;
import museum.foyer.knowledge.hours.SpecialDays;
import museum.foyer.knowledge.hours.TimeSlot;
import museum.foyer.knowledge.hours.Venue;
import museum.foyer.knowledge.hours.WeeklyPlan;
import museum.foyer.knowledge.rules.Entries.Entry;

/** What must hold between the opening hours of one venue. */
final class HoursRules {

  private final Findings findings;
  private final Optional<Museum> museum;

  /** Minutes before closing that every slot must be longer than. */
  private record Margins(OptionalInt lastAdmission, OptionalInt roomsClear) {

    Margins or(Margins usual) {
      return new Margins(
          lastAdmission.isPresent() ? lastAdmission : usual.lastAdmission,
          roomsClear.isPresent() ? roomsClear : usual.roomsClear);
    }
  }

  /**
   * @param museum absent where it could not be read
   */
  HoursRules(Findings findings, Optional<Museum> museum) {
    this.findings = findings;
    this.museum = museum;
  }

  void check(Entry<Venue> venue) {
    check(venue.value().hours(), venue.pointer() + "/hours");
  }

  void check(OpeningHours hours, String pointer) {
    Margins usual = new Margins(hours.lastAdmissionMinutes(), hours.roomsClearMinutes());
    week(hours.weekly(), usual, pointer + "/weekly");
    List<Season> seasons = hours.seasons();
    for (int i = 0; i < seasons.size(); i++) {
      Season season = seasons.get(i);
      Margins margins =
          new Margins(season.lastAdmissionMinutes(), season.roomsClearMinutes()).or(usual);
      week(season.weekly(), margins, pointer + "/seasons/" + i + "/weekly");
      apart(season, seasons.subList(0, i), pointer + "/seasons/" + i);
    }
    List<SpecialDays> exceptions = hours.exceptions();
    for (int i = 0; i < exceptions.size(); i++) {
      SpecialDays exception = exceptions.get(i);
      Margins margins =
          new Margins(exception.lastAdmissionMinutes(), exception.roomsClearMinutes()).or(usual);
      slots(exception.hours(), margins, pointer + "/exceptions/" + i + "/hours");
      statedOnce(exception, exceptions.subList(0, i), pointer + "/exceptions/" + i);
      if (exception.onPublicHolidays()) {
        calculable(hours.holidayRegion(), pointer + "/exceptions/" + i + "/on");
      }
    }
  }

  /** Whether it is known which days the public holidays are. */
  void calculable(Optional<String> region, String pointer) {
    if (!museum.map(m -> new PublicHolidays(m.country(), region).known()).orElse(true)) {
      findings.add(
          pointer,
          "the public holidays of "
              + museum.get().country()
              + region.map(code -> "-" + code).orElse("")
              + " cannot be calculated: state the days one by one");
    }
  }

  private void week(WeeklyPlan plan, Margins margins, String pointer) {
    for (DayOfWeek day : DayOfWeek.values()) {
      String name = day.name().substring(0, "mon".length()).toLowerCase(Locale.ROOT);
      List<TimeSlot> slots = plan.on(day);
      List<TimeSlot> next = plan.on(day.plus(1));
      slots(slots, margins, pointer + "/" + name);
      if (!slots.isEmpty() && !next.isEmpty()) {
        TimeSlot last = slots.get(slots.size() - 1);
        if (last.passesMidnight() && last.closes().isAfter(next.get(0).opens())) {
          findings.add(
              pointer + "/" + name, last + " runs into " + next.get(0) + " of the next day");
        }
      }
    }
  }

  private void slots(List<TimeSlot> slots, Margins margins, String pointer) {
    for (int i = 0; i < slots.size(); i++) {
      TimeSlot slot = slots.get(i);
      lasts(slot, margins.lastAdmission(), "lastAdmissionMinutes", pointer + "/" + i);
      lasts(slot, margins.roomsClear(), "roomsClearMinutes", pointer + "/" + i);
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
