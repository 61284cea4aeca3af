package museum.foyer.knowledge.hours;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import museum.foyer.knowledge.Museum;
import museum.foyer.knowledge.Validity;

/**
 * The opening hours of a venue as the museum states them; laid on the calendar of its country they
 * are an {@link OpeningCalendar}.
 *
 * @param lastAdmissionMinutes before each closing
 * @param roomsClearMinutes before each closing
 * @param holidayRegion of the museum's country, see {@link PublicHolidays}
 */
public record OpeningHours(
    OptionalInt lastAdmissionMinutes,
    OptionalInt roomsClearMinutes,
    Optional<String> holidayRegion,
    WeeklyPlan weekly,
    List<Season> seasons,
    List<SpecialDays> exceptions) {

  public OpeningHours {
    seasons = seasons == null ? List.of() : List.copyOf(seasons);
    exceptions = exceptions == null ? List.of() : List.copyOf(exceptions);
  }

  /** On the calendar of the museum's country, in the museum's zone. */
  public OpeningCalendar calendar(Museum museum, Validity validity) {
    return new OpeningCalendar(
        this, validity, new PublicHolidays(museum.country(), holidayRegion), museum.timeZone());
  }

  /** The weekly plan that holds on this date, exceptions aside. */
  WeeklyPlan planOn(LocalDate date) {
    return seasonOn(date).map(Season::weekly).orElse(weekly);
  }

  Optional<Season> seasonOn(LocalDate date) {
    return seasons.stream().filter(season -> season.span().holds(date)).findFirst();
  }
}
