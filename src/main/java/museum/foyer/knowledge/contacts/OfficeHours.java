package museum.foyer.knowledge.contacts;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import museum.foyer.knowledge.Museum;
import museum.foyer.knowledge.Validity;
import museum.foyer.knowledge.hours.Occasion;
import museum.foyer.knowledge.hours.OpeningCalendar;
import museum.foyer.knowledge.hours.OpeningHours;
import museum.foyer.knowledge.hours.SpecialDays;
import museum.foyer.knowledge.hours.WeeklyPlan;

/**
 * When somebody is at the desk.
 *
 * @param openOnPublicHolidays else nobody is, whatever the week says; an exception still counts
 * @param holidayRegion of the museum's country whose holidays count too
 */
public record OfficeHours(
    WeeklyPlan weekly,
    boolean openOnPublicHolidays,
    Optional<String> holidayRegion,
    List<SpecialDays> exceptions) {

  private static final SpecialDays CLOSED_ON_PUBLIC_HOLIDAYS =
      new SpecialDays(
          Optional.of(new Occasion.PublicHoliday()),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          false,
          OptionalInt.empty(),
          OptionalInt.empty(),
          Optional.empty());

  public OfficeHours {
    exceptions = exceptions == null ? List.of() : List.copyOf(exceptions);
  }

  /** As the hours of a house, public holidays aside. */
  public OpeningHours stated() {
    return hours(exceptions);
  }

  /** On the calendar of the museum's country, in the museum's zone. */
  OpeningCalendar calendar(Museum museum) {
    List<SpecialDays> all =
        openOnPublicHolidays
            ? exceptions
            : Stream.concat(exceptions.stream(), Stream.of(CLOSED_ON_PUBLIC_HOLIDAYS)).toList();
    return hours(all).calendar(museum, Validity.ALWAYS);
  }

  private OpeningHours hours(List<SpecialDays> days) {
    return new OpeningHours(
        OptionalInt.empty(), OptionalInt.empty(), holidayRegion, weekly, List.of(), days);
  }
}
