package museum.foyer.staff.items;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import museum.foyer.conversation.turns.GivenAnswer;
import museum.foyer.knowledge.Language;
import museum.foyer.knowledge.items.Asked;
import museum.foyer.knowledge.items.WorkingCopy;
import museum.foyer.platform.InvalidParameterException;
import museum.foyer.platform.Roles;
import museum.foyer.staff.publishing.Author;
import museum.foyer.staff.publishing.Closures;
import museum.foyer.staff.publishing.UrgentClosure;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** "We are closed today": one call, live at once. */
@Path("/api/v1/staff/closures")
@RolesAllowed({Roles.PUBLISHER, Roles.ADMIN})
@Tag(name = "Knowledge")
public class ClosureResource {

  /** A longer one is a change of the calendar, and is made there. */
  private static final int LONGEST_DAYS = 366;

  private static final int LONGEST_REASON = 200;

  private final Closures closures;
  private final ToldOtherwise toldOtherwise;
  private final Bodies bodies;
  private final Asked asked;
  private final SecurityIdentity identity;

  ClosureResource(
      Closures closures,
      ToldOtherwise toldOtherwise,
      Bodies bodies,
      Asked asked,
      SecurityIdentity identity) {
    this.closures = closures;
    this.toldOtherwise = toldOtherwise;
    this.bodies = bodies;
    this.asked = asked;
    this.identity = identity;
  }

  /**
   * What is closed.
   *
   * @param venue key; left out: the museum's only venue
   * @param from first day; today if left out
   * @param to last day, this one included; the first if left out
   * @param reason in a few words, told to visitors
   * @param language of the reason; the museum's first if left out
   */
  @Schema(name = "ClosureRequest")
  record ClosureRequest(
      Optional<String> venue,
      Optional<String> from,
      Optional<String> to,
      Optional<String> reason,
      Optional<String> language) {}

  /**
   * What is closed now.
   *
   * @param revision of the venue, to go back to the one before
   * @param toldOtherwise answers of the last 24 hours about its hours on these days, newest first,
   *     at most 200; left out if they cannot be found out
   * @param toldOtherwiseTotal how many there are
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record Closed(
      String venue,
      LocalDate from,
      LocalDate to,
      int revision,
      Optional<List<GivenAnswer>> toldOtherwise,
      Optional<Integer> toldOtherwiseTotal) {}

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "closeVenue",
      summary = "Close a venue for a day or more, at once",
      description = "Visitors are told so on every channel within five seconds.")
  @RequestBody(
      content =
          @Content(
              schema = @Schema(implementation = ClosureRequest.class),
              examples =
                  @ExampleObject(
                      name = "today",
                      value = "{\"reason\": \"a strike\", \"language\": \"en\"}")))
  public Closed close(JsonNode body) {
    ClosureRequest request = bodies.read(body, ClosureRequest.class);
    LocalDate from = asked.date("/from", request.from().orElse(null));
    LocalDate to = request.to().map(day -> asked.date("/to", day)).orElse(from);
    if (to.isBefore(from) || to.isAfter(from.plusDays(LONGEST_DAYS))) {
      throw InvalidParameterException.of("/to", "From the first day to a year later.");
    }
    UrgentClosure closure = new UrgentClosure(from, to, reason(request));
    WorkingCopy venue = closures.close(request.venue(), closure, Author.of(identity));
    Optional<GivenAnswer.Some> told = toldOtherwise.before(venue.key(), closure);
    return new Closed(
        venue.key(),
        from,
        to,
        venue.latest().number(),
        told.map(GivenAnswer.Some::answers),
        told.map(GivenAnswer.Some::total));
  }

  private Optional<UrgentClosure.Reason> reason(ClosureRequest request) {
    Optional<String> text = request.reason().map(String::strip).filter(why -> !why.isEmpty());
    if (text.map(String::length).orElse(0) > LONGEST_REASON) {
      throw InvalidParameterException.of("/reason", LONGEST_REASON + " characters at most.");
    }
    return text.map(why -> new UrgentClosure.Reason(language(request), why));
  }

  private Language language(ClosureRequest request) {
    request
        .language()
        .filter(tag -> Language.of(tag).isEmpty())
        .ifPresent(
            tag -> {
              throw InvalidParameterException.of("/language", "Not a language Foyer speaks.");
            });
    return asked.language(request.language().orElse(null));
  }
}
