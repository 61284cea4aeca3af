package museum.foyer.knowledge.hours;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import museum.foyer.knowledge.Validity;

/**
 * When a venue is open, exact on every date and at every instant of its zone.
 *
 * <p>An exception beats a season, a season beats the weekly plan. Of several exceptions on the same
 * date one with a year beats one of every year ({@code 12-25}), that beats one counted from Easter,
 * and that beats public holidays; among equals the shorter run of days wins, then the one stated
 * first. The more particular statement was made with more thought of the day.
 */
public final class OpeningCalendar {

  /** How far ahead an opening is looked for: a house closed for longer has to say so itself. */
  private static final int SEARCH_DAYS = 400;

  /** From here on an evening is late in any house; earlier only where others close before. */
  private static final LocalTime LATE = LocalTime.of(20, 0);

  private static final LocalTime EVENING = LocalTime.of(19, 0);

  private final OpeningHours hours;
  private final Validity validity;
  private final PublicHolidays holidays;
  private final ZoneId zone;

  OpeningCalendar(OpeningHours hours, Validity validity, PublicHolidays holidays, ZoneId zone) {
    this.hours = hours;
    this.validity = validity;
    this.holidays = holidays;
    this.zone = zone;
  }

  /** What holds on this date; outside the days on which the hours are true it is unknown. */
  public Day on(LocalDate date) {
    if (!validity.on(date)) {
      return new Day(date, Day.State.UNCONFIRMED, List.of(), Day.Rule.EXCEPTION, Optional.empty());
    }
    return exceptionOn(date)
        .map(exception -> special(date, exception))
        .orElseGet(() -> ordinary(date));
  }

  /** Every date from one to the other, both included. */
  public List<Day> between(LocalDate from, LocalDate until) {
    return from.datesUntil(until.plusDays(1)).map(this::on).toList();
  }

  /** The opening that is running at this instant: also one that began the evening before. */
  public Optional<Opening> at(ZonedDateTime time) {
    ZonedDateTime here = time.withZoneSameInstant(zone);
    return openings(here.toLocalDate().minusDays(1))
        .limit(2)
        .flatMap(List::stream)
        .filter(opening -> opening.holds(here))
        .max(Comparator.comparing(Opening::closes));
  }

  /**
   * The same at a time as a visitor says it. A time the clock shows twice has to be open both
   * times; a time it leaves out is taken as so much later as the clock is put forward.
   */
  public Optional<Opening> at(LocalDate date, LocalTime time) {
    ZonedDateTime first = date.atTime(time).atZone(zone);
    Optional<Opening> later = at(first.withLaterOffsetAtOverlap());
    return later.isPresent() ? at(first.withEarlierOffsetAtOverlap()) : later;
  }

  /** Why it is closed at this instant; empty if it is open. */
  public Optional<WhyClosed> whyClosed(ZonedDateTime time) {
    if (at(time).isPresent()) {
      return Optional.empty();
    }
    Day day = on(time.withZoneSameInstant(zone).toLocalDate());
    if (!day.open()) {
      return Optional.of(
          day.state() == Day.State.UNCONFIRMED ? WhyClosed.UNCONFIRMED : WhyClosed.ALL_DAY);
    }
    boolean begun = day.openings().stream().anyMatch(o -> !o.opens().isAfter(time));
    boolean over = day.openings().stream().noneMatch(o -> o.opens().isAfter(time));
    return Optional.of(over ? WhyClosed.NO_LONGER : begun ? WhyClosed.BETWEEN : WhyClosed.NOT_YET);
  }

  /** The first opening that begins after this instant. */
  public Optional<Opening> nextOpening(ZonedDateTime after) {
    ZonedDateTime here = after.withZoneSameInstant(zone);
    return openings(here.toLocalDate())
        .flatMap(List::stream)
        .filter(opening -> opening.opens().isAfter(here))
        .findFirst();
  }

  /** The first day from this one on that is open. */
  public Optional<Day> nextOpenDay(LocalDate from) {
    return days(from).filter(Day::open).findFirst();
  }

  /** The first day from this one on that {@linkplain #late stays open late}. */
  public Optional<Day> nextLateDay(LocalDate from) {
    return days(from).filter(this::late).findFirst();
  }

  /**
   * Whether a day stays open late: until 20:00 or longer, or until 19:00 or longer where the house
   * usually closes before.
   */
  public boolean late(Day day) {
    return late(day.slots(), planOn(day.date()));
  }

  /** The weekdays that stay open late by the weekly plan of this date. */
  public List<DayOfWeek> lateEvenings(LocalDate date) {
    WeeklyPlan plan = planOn(date);
    return Stream.of(DayOfWeek.values()).filter(day -> late(plan.on(day), plan)).toList();
  }

  /** The dates from one to the other on which an exception decides. */
  public List<Day> specialDays(LocalDate from, LocalDate until) {
    return between(from, until).stream().filter(Day::special).toList();
  }

  /** The weekly plan that holds on this date, exceptions aside. */
  public WeeklyPlan planOn(LocalDate date) {
    return hours.planOn(date);
  }

  /** The last day of the season that holds on this date. */
  public Optional<LocalDate> seasonEnd(LocalDate date) {
    return hours.seasonOn(date).flatMap(season -> season.span().lastDay(date));
  }

  private Stream<Day> days(LocalDate from) {
    return from.datesUntil(from.plusDays(SEARCH_DAYS)).map(this::on);
  }

  private Stream<List<Opening>> openings(LocalDate from) {
    return days(from).map(Day::openings);
  }

  private Optional<SpecialDays> exceptionOn(LocalDate date) {
    return hours.exceptions().stream()
        .filter(exception -> exception.holds(date, holidays))
        .min(
            Comparator.comparing(SpecialDays::rank)
                .thenComparing(exception -> exception.length(date)));
  }

  private Day special(LocalDate date, SpecialDays exception) {
    Day.State state =
        exception.unconfirmed()
            ? Day.State.UNCONFIRMED
            : exception.hours().isEmpty() ? Day.State.CLOSED : Day.State.OPEN;
    return new Day(
        date,
        state,
        openings(
            date,
            exception.hours(),
            exception.lastAdmissionMinutes(),
            exception.roomsClearMinutes()),
        exception.onPublicHolidays() ? Day.Rule.PUBLIC_HOLIDAY : Day.Rule.EXCEPTION,
        exception.reason().isPresent() || !exception.onPublicHolidays()
            ? exception.reason()
            : holidays.on(date));
  }

  private Day ordinary(LocalDate date) {
    Optional<Season> season = hours.seasonOn(date);
    List<TimeSlot> slots = planOn(date).on(date.getDayOfWeek());
    return new Day(
        date,
        slots.isEmpty() ? Day.State.CLOSED : Day.State.OPEN,
        openings(date, slots, OptionalInt.empty(), OptionalInt.empty()),
        season.isPresent() ? Day.Rule.SEASON : Day.Rule.WEEK,
        Optional.empty());
  }

  /** What an exception does not say of admission, the season says; what it does not, the venue. */
  private List<Opening> openings(
      LocalDate date, List<TimeSlot> slots, OptionalInt lastAdmission, OptionalInt roomsClear) {
    Optional<Season> season = hours.seasonOn(date);
    OptionalInt last =
        first(lastAdmission, season, Season::lastAdmissionMinutes, hours.lastAdmissionMinutes());
    OptionalInt clear =
        first(roomsClear, season, Season::roomsClearMinutes, hours.roomsClearMinutes());
    return slots.stream().map(slot -> Opening.of(date, slot, zone, last, clear)).toList();
  }

  private static OptionalInt first(
      OptionalInt own,
      Optional<Season> season,
      Function<Season, OptionalInt> ofSeason,
      OptionalInt usual) {
    OptionalInt seasonal = season.map(ofSeason).orElse(OptionalInt.empty());
    return own.isPresent() ? own : seasonal.isPresent() ? seasonal : usual;
  }

  private static boolean late(List<TimeSlot> slots, WeeklyPlan plan) {
    if (slots.isEmpty()) {
      return false;
    }
    TimeSlot last = slots.get(slots.size() - 1);
    return last.passesMidnight()
        || !last.closes().isBefore(LATE)
        || !last.closes().isBefore(EVENING)
            && usualClosing(plan).map(last.closes()::isAfter).orElse(true);
  }

  /** The closing time most days of a week have, of two the earlier; nights aside. */
  private static Optional<LocalTime> usualClosing(WeeklyPlan plan) {
    Map<LocalTime, Long> days =
        plan.slots().values().stream()
            .filter(slots -> !slots.isEmpty())
            .map(slots -> slots.get(slots.size() - 1))
            .filter(slot -> !slot.passesMidnight())
            .collect(Collectors.groupingBy(TimeSlot::closes, Collectors.counting()));
    return days.entrySet().stream()
        .max(
            Map.Entry.<LocalTime, Long>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey);
  }
}
