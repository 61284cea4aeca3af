package museum.foyer.knowledge.hours;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import museum.foyer.knowledge.Translated;
import museum.foyer.knowledge.Validity;

/**
 * The opening hours of a venue. An exception beats a season, a season beats the weekly plan; among
 * exceptions that hold on the same date a dated one beats a yearly one, then the shorter span wins:
 * the more particular statement is the later thought.
 *
 * @param lastAdmissionMinutes before closing
 * @param roomsClearMinutes before closing
 */
public record OpeningHours(
    OptionalInt lastAdmissionMinutes,
    OptionalInt roomsClearMinutes,
    WeeklyPlan weekly,
    List<Season> seasons,
    List<SpecialDays> exceptions) {

  /** How far ahead an opening is looked for: a house closed for longer has to say so itself. */
  private static final int SEARCH_DAYS = 400;

  public OpeningHours {
    seasons = seasons == null ? List.of() : List.copyOf(seasons);
    exceptions = exceptions == null ? List.of() : List.copyOf(exceptions);
  }

  /** The same hours, unknown outside the days on which they are true. */
  OpeningHours within(Validity validity) {
    List<SpecialDays> limited = new ArrayList<>();
    validity
        .from()
        .map(from -> SpecialDays.unknown(from.minusDays(SEARCH_DAYS), from.minusDays(1)))
        .ifPresent(limited::add);
    validity
        .until()
        .map(until -> SpecialDays.unknown(until.plusDays(1), until.plusDays(SEARCH_DAYS)))
        .ifPresent(limited::add);
    limited.addAll(exceptions);
    return new OpeningHours(lastAdmissionMinutes, roomsClearMinutes, weekly, seasons, limited);
  }

  /** What holds on this date. */
  public Day on(LocalDate date) {
    return exceptionOn(date)
        .map(
            exception ->
                day(date, exception.hours(), true, exception.unconfirmed(), exception.reason()))
        .orElseGet(
            () -> day(date, planOn(date).on(date.getDayOfWeek()), false, false, Optional.empty()));
  }

  /** The weekly plan that holds on this date, exceptions aside. */
  public WeeklyPlan planOn(LocalDate date) {
    return seasonOn(date).map(Season::weekly).orElse(weekly);
  }

  /** The season that holds on this date. */
  public Optional<Season> seasonOn(LocalDate date) {
    return seasons.stream().filter(season -> season.span().holds(date)).findFirst();
  }

  /** The last day of the season that holds on this date. */
  public Optional<LocalDate> seasonEnd(LocalDate date) {
    return seasonOn(date).flatMap(season -> season.span().lastDay(date));
  }

  /** The slot that is running at this local time, with the date on which it began. */
  public Optional<Running> at(LocalDateTime time) {
    return Stream.of(time.toLocalDate().minusDays(1), time.toLocalDate())
        .flatMap(date -> on(date).slots().stream().map(slot -> new Running(date, slot)))
        .filter(running -> running.holds(time))
        .findFirst();
  }

  /** The first day from this one on that is open. */
  public Optional<Day> nextOpening(LocalDate from) {
    return from.datesUntil(from.plusDays(SEARCH_DAYS)).map(this::on).filter(Day::open).findFirst();
  }

  /** A slot with the date on which it begins. */
  public record Running(LocalDate date, TimeSlot slot) {

    public LocalDateTime from() {
      return date.atTime(slot.opens());
    }

    public LocalDateTime until() {
      return date.plusDays(slot.passesMidnight() ? 1 : 0).atTime(slot.closes());
    }

    boolean holds(LocalDateTime time) {
      return !time.isBefore(from()) && time.isBefore(until());
    }
  }

  private Optional<SpecialDays> exceptionOn(LocalDate date) {
    return exceptions.stream()
        .filter(exception -> exception.span().holds(date))
        .min(
            Comparator.comparing((SpecialDays exception) -> exception.span().from().everyYear())
                .thenComparing(exception -> exception.on().isEmpty()));
  }

  private Day day(
      LocalDate date,
      List<TimeSlot> slots,
      boolean special,
      boolean unconfirmed,
      Optional<Translated> reason) {
    Optional<LocalTime> closes =
        slots.isEmpty() ? Optional.empty() : Optional.of(slots.get(slots.size() - 1).closes());
    Day.State state =
        unconfirmed ? Day.State.UNCONFIRMED : slots.isEmpty() ? Day.State.CLOSED : Day.State.OPEN;
    return new Day(
        date,
        state,
        slots,
        before(closes, lastAdmissionMinutes),
        before(closes, roomsClearMinutes),
        special,
        reason);
  }

  private static Optional<LocalTime> before(Optional<LocalTime> closes, OptionalInt minutes) {
    return minutes.isPresent()
        ? closes.map(time -> time.minusMinutes(minutes.getAsInt()))
        : Optional.empty();
  }
}
