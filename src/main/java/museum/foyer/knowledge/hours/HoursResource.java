package museum.foyer.knowledge.hours;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import museum.foyer.knowledge.Asked;
import museum.foyer.knowledge.Language;
import museum.foyer.platform.InvalidParameterException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Opening hours, exact, day by day. */
@Path("/api/v1/hours")
@PermitAll
@Tag(name = "Facts")
public class HoursResource {

  /** A year and a month: enough for any calendar a site shows. */
  private static final int MOST_DAYS = 400;

  private static final int DEFAULT_DAYS = 7;

  private final Venues venues;
  private final Asked asked;

  HoursResource(Venues venues, Asked asked) {
    this.venues = venues;
    this.asked = asked;
  }

  /** One venue with the days asked for. */
  public record VenueHours(String venue, String name, List<DayHours> days) {}

  /** Times are local to the museum; without {@code slots} the venue is not open. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record DayHours(
      LocalDate date,
      Day.State state,
      List<Slot> slots,
      Optional<LocalTime> lastAdmission,
      Optional<String> reason) {}

  public record Slot(LocalTime opens, LocalTime closes) {}

  /**
   * @param from first day, ISO 8601; today if left out
   * @param to last day; six days after {@code from} if left out
   * @param locale language of names and reasons
   */
  @GET
  @Operation(
      operationId = "hours",
      summary = "Opening hours of every venue from one day to another")
  public List<VenueHours> hours(
      @QueryParam("from") String from,
      @QueryParam("to") String to,
      @QueryParam("locale") String locale) {
    LocalDate first = asked.date("from", from);
    LocalDate last = to == null ? first.plusDays(DEFAULT_DAYS - 1L) : asked.date("to", to);
    if (last.isBefore(first) || first.plusDays(MOST_DAYS).isBefore(last)) {
      throw InvalidParameterException.of(
          "to", "Must be the first day or one of the " + MOST_DAYS + " after it.");
    }
    Language language = asked.language(locale);
    return venues.between(first, last).stream()
        .map(
            venue ->
                new VenueHours(
                    venue.key(), venue.name().in(language), days(venue, first, last, language)))
        .toList();
  }

  /** Those of the days on which the venue is known. */
  private List<DayHours> days(Venue venue, LocalDate first, LocalDate last, Language language) {
    return first
        .datesUntil(last.plusDays(1))
        .filter(date -> venues.find(venue.key(), date).isPresent())
        .map(venue.hours()::on)
        .map(day -> hours(day, language))
        .toList();
  }

  private static DayHours hours(Day day, Language language) {
    return new DayHours(
        day.date(),
        day.state(),
        day.slots().stream().map(slot -> new Slot(slot.opens(), slot.closes())).toList(),
        day.lastAdmission(),
        day.reason().map(reason -> reason.in(language)));
  }
}
