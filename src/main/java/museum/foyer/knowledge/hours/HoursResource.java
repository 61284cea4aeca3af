package museum.foyer.knowledge.hours;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import museum.foyer.knowledge.Language;
import museum.foyer.knowledge.Museum;
import museum.foyer.knowledge.items.Asked;
import museum.foyer.knowledge.items.Items;
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

  private final Items items;
  private final Venues venues;
  private final Asked asked;

  HoursResource(Items items, Venues venues, Asked asked) {
    this.items = items;
    this.venues = venues;
    this.asked = asked;
  }

  /**
   * One venue with the days asked for.
   *
   * @param closures of parts of it on some of these days
   */
  public record VenueHours(
      String venue, String name, List<DayHours> days, List<ClosedPart> closures) {}

  /** Times are local to the museum; without {@code slots} the venue is not open. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record DayHours(
      LocalDate date,
      Day.State state,
      Day.Rule rule,
      List<Slot> slots,
      Optional<LocalTime> lastAdmission,
      Optional<String> reason) {}

  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Slot(
      LocalTime opens,
      LocalTime closes,
      Optional<LocalTime> lastAdmission,
      Optional<LocalTime> roomsClear) {}

  /** Without {@code until} nobody knows yet when it opens again. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record ClosedPart(
      String name,
      Optional<String> exhibition,
      Optional<LocalDate> from,
      Optional<LocalDate> until,
      Optional<String> reason) {}

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
    return items.museum().stream()
        .flatMap(
            museum ->
                venues.between(first, last).stream()
                    .map(venue -> hours(venue, museum, first, last, language)))
        .toList();
  }

  private static VenueHours hours(
      Venue venue, Museum museum, LocalDate first, LocalDate last, Language language) {
    return new VenueHours(
        venue.key(),
        venue.name().in(language),
        // those of the days on which the venue is known
        venue.calendar(museum).between(first, last).stream()
            .filter(day -> venue.validity().on(day.date()))
            .map(day -> hours(day, language))
            .toList(),
        venue.closures().stream()
            .filter(closure -> closure.meets(first, last))
            .map(closure -> part(closure, language))
            .toList());
  }

  private static DayHours hours(Day day, Language language) {
    return new DayHours(
        day.date(),
        day.state(),
        day.rule(),
        day.openings().stream().map(HoursResource::slot).toList(),
        day.lastOpening().flatMap(Opening::lastAdmission).map(ZonedDateTime::toLocalTime),
        day.reason().map(reason -> reason.in(language)));
  }

  private static Slot slot(Opening opening) {
    return new Slot(
        opening.slot().opens(),
        opening.slot().closes(),
        opening.lastAdmission().map(ZonedDateTime::toLocalTime),
        opening.roomsClear().map(ZonedDateTime::toLocalTime));
  }

  private static ClosedPart part(Closure closure, Language language) {
    return new ClosedPart(
        closure.name().in(language),
        closure.exhibition(),
        closure.from(),
        closure.until(),
        closure.reason().map(reason -> reason.in(language)));
  }
}
