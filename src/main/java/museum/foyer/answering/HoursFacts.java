package museum.foyer.answering;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import museum.foyer.knowledge.hours.Day;
import museum.foyer.knowledge.hours.OpeningHours;
import museum.foyer.knowledge.hours.TimeSlot;
import museum.foyer.knowledge.hours.Venue;
import museum.foyer.knowledge.hours.WeeklyPlan;
import museum.foyer.understanding.Figure;
import museum.foyer.understanding.Topic;

/** When the venues asked about are open, on the days asked about. */
final class HoursFacts {

  /** Longer spans are answered by the weekly plan and the days that differ from it. */
  private static final int MOST_DAYS = 7;

  private final Desk desk;
  private final HoursWording wording;
  private final HoursEvidence evidence;
  private final List<String> plain = new ArrayList<>();
  private final List<Line> lines = new ArrayList<>();

  private HoursFacts(Desk desk) {
    this.desk = desk;
    this.wording = new HoursWording(desk);
    this.evidence = new HoursEvidence(desk);
  }

  static Facts of(Desk desk) {
    HoursFacts facts = new HoursFacts(desk);
    desk.asked().forEach(facts::venue);
    return new Facts(facts.plain, facts.lines);
  }

  private void venue(Venue venue) {
    Topic topic = desk.understanding().topic().orElse(Topic.HOURS);
    if (!desk.days().isEmpty()) {
      desk.days().forEach(range -> range(venue, range));
    } else if (topic == Topic.TODAY
        || desk.understanding().text().now()
        || !desk.understanding().times().isEmpty()) {
      now(venue);
    } else if (topic == Topic.LAST_ADMISSION) {
      date(venue, nextOpenDay(venue, desk.today()));
    } else {
      week(venue, desk.today());
    }
  }

  private void range(Venue venue, Figure.Range range) {
    List<LocalDate> dates =
        range.from().datesUntil(range.until().plusDays(1)).limit(MOST_DAYS + 1L).toList();
    if (dates.size() <= MOST_DAYS) {
      dates.forEach(date -> date(venue, date));
      return;
    }
    week(venue, range.from());
    range
        .from()
        .datesUntil(range.until().plusDays(1))
        .filter(date -> venue.hours().on(date).special())
        .limit(MOST_DAYS)
        .forEach(date -> date(venue, date));
  }

  /** One date: the hours, or why it is closed and when it opens next. */
  private void date(Venue venue, LocalDate date) {
    Day day = venue.hours().on(date);
    if (date.equals(desk.today()) && desk.understanding().times().isEmpty() && !day.open()) {
      plain.add(wording.day(venue, day));
      next(venue, date.plusDays(1));
      return;
    }
    List<Figure.Time> times = desk.understanding().times();
    if (day.open() && !times.isEmpty()) {
      atTimes(venue, day, times);
    }
    plain.add(wording.day(venue, day));
    add(evidence.day(venue, day, wording.day(venue, day)));
    if (day.open()) {
      day.lastAdmission()
          .ifPresent(
              time ->
                  plain.add(
                      desk.say("hours.lastAdmission", "time", desk.conventions().time(time))));
    } else if (day.state() == Day.State.CLOSED && desk.days().size() == 1) {
      next(venue, date.plusDays(1));
    }
  }

  private void now(Venue venue) {
    LocalDateTime now = desk.question().askedAt().toLocalDateTime();
    Day today = venue.hours().on(desk.today());
    Optional<OpeningHours.Running> running = venue.hours().at(now);
    if (desk.understanding().times().isEmpty() && today.state() != Day.State.UNCONFIRMED) {
      plain.add(
          running
              .map(
                  slot ->
                      desk.say(
                          "hours.openNow", "time", desk.conventions().time(slot.slot().closes())))
              .orElseGet(() -> desk.say("hours.closedNow")));
    }
    date(venue, desk.today());
    if (running.isEmpty() && today.open() && !now.isBefore(lastClosing(today))) {
      next(venue, desk.today().plusDays(1));
    }
  }

  private static LocalDateTime lastClosing(Day day) {
    TimeSlot last = day.slots().get(day.slots().size() - 1);
    return day.date().plusDays(last.passesMidnight() ? 1 : 0).atTime(last.closes());
  }

  private void atTimes(Venue venue, Day day, List<Figure.Time> times) {
    String date = desk.conventions().date(day.date());
    for (Figure.Time time : times) {
      Set<Boolean> answers =
          time.readings().stream()
              .map(at -> venue.hours().at(day.date().atTime(at)).isPresent())
              .collect(Collectors.toSet());
      // a time with two readings that differ is answered by the hours alone
      if (answers.size() == 1) {
        LocalTime at = time.readings().stream().max(LocalTime::compareTo).orElseThrow();
        plain.add(
            desk.say(
                answers.contains(true) ? "hours.openAt" : "hours.closedAt",
                "date",
                date,
                "time",
                desk.conventions().time(at)));
      }
    }
  }

  private LocalDate nextOpenDay(Venue venue, LocalDate from) {
    return venue.hours().nextOpening(from).map(Day::date).orElse(from);
  }

  private void next(Venue venue, LocalDate from) {
    Day before = venue.hours().on(from.minusDays(1));
    add(evidence.day(venue, before, wording.day(venue, before)));
    venue
        .hours()
        .nextOpening(from)
        .ifPresent(
            day -> {
              plain.add(
                  desk.say(
                      "hours.nextOpening",
                      "date",
                      desk.conventions().date(day.date()),
                      "slots",
                      desk.conventions().slots(day.slots())));
              add(evidence.day(venue, day, wording.day(venue, day)));
            });
  }

  /** The weekly plan that holds on a date, weekdays with the same hours together. */
  private void week(Venue venue, LocalDate date) {
    WeeklyPlan plan = venue.hours().planOn(date);
    String list = wording.week(plan);
    plain.add(
        desk.namesVenue()
            ? desk.say("hours.week.venue", "venue", venue.name().in(desk.language()), "list", list)
            : desk.say("hours.week", "list", list));
    venue
        .hours()
        .seasonEnd(date)
        .ifPresent(
            end -> plain.add(desk.say("hours.season", "date", desk.conventions().shortDate(end))));
    venue
        .hours()
        .nextOpening(date)
        .flatMap(Day::lastAdmission)
        .filter(time -> sameLastAdmission(plan))
        .ifPresent(
            time ->
                plain.add(desk.say("hours.lastAdmission", "time", desk.conventions().time(time))));
    for (DayOfWeek day : DayOfWeek.values()) {
      add(evidence.weekday(venue, day, plan.on(day)));
    }
  }

  private static boolean sameLastAdmission(WeeklyPlan plan) {
    return Stream.of(DayOfWeek.values())
            .map(plan::on)
            .filter(slots -> !slots.isEmpty())
            .map(slots -> slots.get(slots.size() - 1).closes())
            .distinct()
            .count()
        == 1;
  }

  private void add(Line line) {
    if (lines.stream().noneMatch(known -> known.text().equals(line.text()))) {
      lines.add(line);
    }
  }
}
