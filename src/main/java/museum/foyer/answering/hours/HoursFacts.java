package museum.foyer.answering.hours;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import museum.foyer.answering.desk.Desk;
import museum.foyer.answering.evidence.Facts;
import museum.foyer.knowledge.hours.Day;
import museum.foyer.knowledge.hours.Opening;
import museum.foyer.knowledge.hours.OpeningCalendar;
import museum.foyer.knowledge.hours.Venue;
import museum.foyer.understanding.topics.Topic;
import museum.foyer.understanding.words.Figure;

/** When one venue is open, on the days asked about. */
public final class HoursFacts {

  /** More days in a row are told as a list. */
  private static final int MOST_SENTENCES = 3;

  private final Desk desk;
  private final OpeningCalendar calendar;
  private final ZonedDateTime now;
  private final Topic topic;
  private final HoursTold told;
  private final HoursOverview overview;

  private HoursFacts(Desk desk, Venue venue) {
    this.desk = desk;
    this.calendar = venue.calendar(desk.museum());
    this.now = desk.question().askedAt();
    this.topic = desk.understanding().topic().orElse(Topic.HOURS);
    this.told = new HoursTold(desk, venue, calendar);
    this.overview = new HoursOverview(desk, calendar, told);
  }

  /** Of every venue asked about, and of its parts that are named. */
  public static Facts of(Desk desk) {
    ClosureFacts closures = new ClosureFacts(desk);
    Facts named = closures.named(Set.of());
    if (closures.always()) {
      return named;
    }
    Facts hours =
        desk.asked().stream()
            .map(venue -> new HoursFacts(desk, venue).facts())
            .reduce(named, Facts::and);
    boolean all = desk.understanding().topic().filter(Topic.CLOSING_DAYS::equals).isPresent();
    return all ? hours.and(closures.all()) : hours;
  }

  private Facts facts() {
    if (!desk.days().isEmpty()) {
      desk.days().forEach(this::range);
    } else if (topic == Topic.NEXT_OPENING) {
      nextOpening();
    } else if (topic == Topic.LEAVING) {
      leaving(calendar.on(calendar.at(now).map(Opening::date).orElseGet(this::nextDate)));
    } else if (topic == Topic.WHY_CLOSED && calendar.at(now).isPresent()) {
      today();
      overview.closingDays();
    } else if (asksForNow()) {
      today();
    } else {
      inGeneral();
    }
    return told.facts();
  }

  private boolean asksForNow() {
    return topic == Topic.TODAY && desk.days().isEmpty()
        || topic == Topic.WHY_CLOSED
        || desk.understanding().text().now()
        || !desk.understanding().times().isEmpty();
  }

  private void inGeneral() {
    switch (topic) {
      case LATE_OPENING -> overview.late();
      case LAST_ADMISSION -> lastAdmission(nextAdmission());
      case CLOSING_DAYS -> overview.closingDays();
      default -> overview.usual();
    }
  }

  private void range(Figure.Range range) {
    if (range.from().plusDays(MOST_SENTENCES).isAfter(range.until())) {
      calendar.between(range.from(), range.until()).forEach(this::day);
    } else {
      overview.range(range);
    }
  }

  private void day(Day day) {
    List<Figure.Time> times = desk.understanding().times();
    if (day.open() && topic == Topic.LAST_ADMISSION && times.isEmpty()) {
      lastAdmission(day);
    } else if (day.open() && topic == Topic.LEAVING && times.isEmpty()) {
      leaving(day);
    } else if (day.date().equals(desk.today()) && times.isEmpty()) {
      today();
    } else if (day.state() == Day.State.UNCONFIRMED || !answeredByTimes(day, times)) {
      told.hours(day);
      told.lastAdmission(day);
      if (day.state() == Day.State.CLOSED && desk.days().size() == 1) {
        told.next(day.date().plusDays(1).atStartOfDay(now.getZone()).minusNanos(1));
      }
    }
  }

  private void today() {
    Day today = calendar.on(desk.today());
    Optional<Opening> running = calendar.at(now);
    boolean admitted = running.map(opening -> opening.admits(now)).orElse(false);
    boolean later = today.openings().stream().anyMatch(opening -> opening.opens().isAfter(now));
    boolean over = today.open() && !admitted && !later;
    if (running.isPresent() && (asksForNow() || over)) {
      told.tell(told.wording().openNow(running.get(), now));
    } else if (over || asksForNow() && today.open()) {
      told.say("hours.closedNow");
    }
    if (over || asksForNow() && admitted && !later) {
      told.prove(today);
    } else {
      told.hours(today);
    }
    if (admitted || later) {
      told.lastAdmission(today);
    } else if (over || today.state() == Day.State.CLOSED) {
      told.next(now);
    }
  }

  /** Whether every time asked about is open, so that the hours of the day need not be told. */
  private boolean answeredByTimes(Day day, List<Figure.Time> times) {
    return times.stream().filter(time -> answeredByTime(day, time)).count() == times.size()
        && !times.isEmpty();
  }

  /** Whether it is open at a time; one with two readings that differ is answered by the hours. */
  private boolean answeredByTime(Day day, Figure.Time asked) {
    Set<String> answers =
        asked.readings().stream().map(time -> atTime(day.date(), time)).collect(Collectors.toSet());
    String key = answers.iterator().next();
    boolean open = !key.equals("hours.closedAt");
    if (answers.size() > 1 || !day.open() && !open) {
      return false;
    }
    LocalTime time = asked.readings().stream().max(LocalTime::compareTo).orElseThrow();
    List<Opening> running = calendar.at(day.date(), time).stream().toList();
    String admission = told.wording().times(running, Opening::lastAdmission);
    told.say(
        key,
        "date",
        desk.conventions().date(day.date()),
        "time",
        desk.conventions().time(time),
        "admission",
        admission);
    if (key.equals("hours.openAt") && !admission.isEmpty()) {
      told.say("hours.lastAdmission", "time", admission);
    }
    running.forEach(opening -> told.prove(calendar.on(opening.date())));
    return open;
  }

  private String atTime(LocalDate date, LocalTime time) {
    return calendar
        .at(date, time)
        .map(
            opening ->
                opening.admits(date.atTime(time).atZone(now.getZone()))
                    ? "hours.openAt"
                    : "hours.openAt.noAdmission")
        .orElse("hours.closedAt");
  }

  /** With the hours, because "until when" may ask for either. */
  private void lastAdmission(Day day) {
    told.hours(day);
    told.lastAdmission(day);
    if (told.wording().times(day.openings(), Opening::lastAdmission).isEmpty()) {
      told.tell(desk.contact());
    }
  }

  private void leaving(Day day) {
    if (!day.open()) {
      told.hours(day);
      return;
    }
    told.say(
        "hours.closesAt",
        "date",
        desk.conventions().date(day.date()),
        "time",
        told.wording().times(day.openings(), opening -> Optional.of(opening.closes())));
    String clear = told.wording().times(day.openings(), Opening::roomsClear);
    if (!clear.isEmpty()) {
      told.say("hours.roomsClear", "time", clear);
    }
    told.prove(day);
  }

  private void nextOpening() {
    calendar.at(now).ifPresent(opening -> told.tell(told.wording().openNow(opening, now)));
    told.next(now);
  }

  private LocalDate nextDate() {
    return calendar.nextOpening(now).map(Opening::date).orElse(desk.today());
  }

  /** The first day on which somebody is still let in. */
  private Day nextAdmission() {
    Day today = calendar.on(desk.today());
    boolean still =
        today.openings().stream()
            .anyMatch(opening -> now.isBefore(opening.lastAdmission().orElse(opening.closes())));
    return still ? today : calendar.on(nextDate());
  }
}
