package museum.foyer.answering;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import museum.foyer.knowledge.Museum;
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
  private final Source source;
  private final List<String> plain = new ArrayList<>();
  private final List<Line> lines = new ArrayList<>();

  private HoursFacts(Desk desk) {
    this.desk = desk;
    this.source = desk.source("hours", desk.museum().page(Museum.Pages::hours));
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
      plain.add(sentence(venue, day));
      next(venue, date.plusDays(1));
      return;
    }
    List<Figure.Time> times = desk.understanding().times();
    if (day.open() && !times.isEmpty()) {
      atTimes(venue, day, times);
    }
    plain.add(sentence(venue, day));
    line(venue, day);
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
    line(venue, venue.hours().on(from.minusDays(1)));
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
              line(venue, day);
            });
  }

  /** The weekly plan that holds on a date, weekdays with the same hours together. */
  private void week(Venue venue, LocalDate date) {
    WeeklyPlan plan = venue.hours().planOn(date);
    Map<List<TimeSlot>, List<DayOfWeek>> alike = new LinkedHashMap<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      alike.computeIfAbsent(plan.on(day), any -> new ArrayList<>()).add(day);
    }
    String list =
        alike.entrySet().stream()
            .map(
                entry ->
                    weekdays(entry.getValue())
                        + ": "
                        + (entry.getKey().isEmpty()
                            ? desk.say("hours.week.closed")
                            : desk.conventions().slots(entry.getKey())))
            .collect(Collectors.joining("; "));
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
      weekday(venue, day, plan.on(day));
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

  private String sentence(Venue venue, Day day) {
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

  private void line(Venue venue, Day day) {
    Set<Subject> subjects =
        Set.of(
            Subject.day(day.date()),
            Subject.weekday(day.date().getDayOfWeek()),
            Subject.venue(venue.key()));
    List<Claim> claims =
        claims(
            day.slots(),
            Stream.concat(day.lastAdmission().stream(), day.roomsClear().stream()),
            subjects);
    claims.add(new Claim(new Value.Day(day.date()), subjects));
    String text =
        sentence(venue, day)
            + day.lastAdmission()
                .map(
                    time ->
                        " "
                            + desk.say(
                                "hours.lastAdmission", "time", desk.conventions().time(time)))
                .orElse("");
    addLine(venue, text, claims, subjects);
  }

  private void weekday(Venue venue, DayOfWeek day, List<TimeSlot> slots) {
    Set<Subject> subjects = Set.of(Subject.weekday(day), Subject.venue(venue.key()));
    Stream<LocalTime> last =
        slots.isEmpty() || venue.hours().lastAdmissionMinutes().isEmpty()
            ? Stream.empty()
            : Stream.of(
                slots
                    .get(slots.size() - 1)
                    .closes()
                    .minusMinutes(venue.hours().lastAdmissionMinutes().getAsInt()));
    String text =
        venue.name().in(desk.language())
            + ", "
            + desk.conventions().weekday(day)
            + ": "
            + (slots.isEmpty() ? desk.say("hours.week.closed") : desk.conventions().slots(slots));
    addLine(venue, text, claims(slots, last, subjects), subjects);
  }

  private static List<Claim> claims(
      List<TimeSlot> slots, Stream<LocalTime> others, Set<Subject> subjects) {
    return Stream.concat(
            slots.stream().flatMap(slot -> Stream.of(slot.opens(), slot.closes())), others)
        .map(time -> new Claim(new Value.Time(time), subjects))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private void addLine(Venue venue, String text, List<Claim> claims, Set<Subject> subjects) {
    Line line = new Line(source, text, claims, new HashSet<>(subjects), Set.of());
    if (lines.stream().noneMatch(known -> known.text().equals(text))) {
      lines.add(line);
    }
  }
}
