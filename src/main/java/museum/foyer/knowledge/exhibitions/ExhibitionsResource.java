package museum.foyer.knowledge.exhibitions;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import museum.foyer.knowledge.Language;
import museum.foyer.knowledge.items.Asked;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is on show on a day, and what comes next. */
@Path("/api/v1/exhibitions")
@PermitAll
@Tag(name = "Facts")
public class ExhibitionsResource {

  private final Exhibitions exhibitions;
  private final Asked asked;

  ExhibitionsResource(Exhibitions exhibitions, Asked asked) {
    this.exhibitions = exhibitions;
    this.asked = asked;
  }

  public record Programme(LocalDate date, List<Shown> running, List<Shown> coming) {}

  /**
   * {@code from} and {@code until} are its first and last day; both absent for a permanent
   * collection. {@code surcharge} is on top of the ticket, in the museum's currency.
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Shown(
      String key,
      String title,
      Optional<LocalDate> from,
      Optional<LocalDate> until,
      Optional<String> venue,
      Optional<String> place,
      Optional<String> summary,
      List<String> artists,
      List<String> themes,
      @JsonFormat(shape = JsonFormat.Shape.STRING) Optional<BigDecimal> surcharge,
      Optional<Boolean> bookingRequired,
      Optional<String> bookingUrl,
      List<LateNight> lateNights,
      Optional<String> url) {}

  /**
   * @param on a day, ISO 8601; today if left out
   * @param locale language of titles and texts
   */
  @GET
  @Operation(
      operationId = "exhibitions",
      summary = "Exhibitions running on a day and coming after it")
  public Programme exhibitions(@QueryParam("on") String on, @QueryParam("locale") String locale) {
    LocalDate date = asked.date("on", on);
    Language language = asked.language(locale);
    return new Programme(
        date,
        exhibitions.running(date).stream().map(exhibition -> shown(exhibition, language)).toList(),
        exhibitions.coming(date).stream().map(exhibition -> shown(exhibition, language)).toList());
  }

  private static Shown shown(Exhibition exhibition, Language language) {
    return new Shown(
        exhibition.key(),
        exhibition.title().in(language),
        exhibition.from(),
        exhibition.until(),
        exhibition.venue(),
        exhibition.place().map(text -> text.in(language)),
        exhibition.summary().map(text -> text.in(language)),
        exhibition.artists().stream().map(name -> name.in(language)).toList(),
        exhibition.themes().stream().map(name -> name.in(language)).toList(),
        exhibition.surcharge(),
        exhibition.bookingRequired(),
        exhibition.bookingUrl(),
        exhibition.lateNights(),
        exhibition.url());
  }
}
