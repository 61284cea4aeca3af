package museum.foyer.knowledge.prices;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import museum.foyer.knowledge.AgeBand;
import museum.foyer.knowledge.Language;
import museum.foyer.knowledge.Museum;
import museum.foyer.knowledge.VisitorStatus;
import museum.foyer.knowledge.items.Asked;
import museum.foyer.knowledge.items.Items;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Ticket categories and prices on a day. */
@Path("/api/v1/prices")
@PermitAll
@Tag(name = "Facts")
public class PricesResource {

  private final Tickets tickets;
  private final Items items;
  private final Asked asked;

  PricesResource(Tickets tickets, Items items, Asked asked) {
    this.tickets = tickets;
    this.items = items;
    this.asked = asked;
  }

  /**
   * @param currency ISO 4217
   * @param freeDay why admission is free for all on this day
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Prices(
      LocalDate date, Optional<String> currency, Optional<String> freeDay, List<Ticket> tickets) {}

  /**
   * A category; amounts are decimal, in the currency above.
   *
   * @param onlinePrice where it differs
   * @param conditions what else must be so
   * @param note what to know about it
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Ticket(
      String key,
      String name,
      BigDecimal price,
      Optional<BigDecimal> onlinePrice,
      Set<VisitorStatus> visitors,
      Optional<AgeBand> ages,
      Optional<Residence> residence,
      Optional<GroupSize> group,
      Optional<Covers> covers,
      Optional<RateTimes> when,
      Optional<String> conditions,
      Optional<String> note,
      Optional<String> proof,
      List<String> venues,
      List<String> exhibitions,
      Optional<String> supplementTo) {}

  /**
   * @param on day of the visit, ISO 8601; today if left out
   * @param locale language of names and conditions
   */
  @GET
  @Operation(operationId = "prices", summary = "Ticket prices on a day")
  public Prices prices(@QueryParam("on") String on, @QueryParam("locale") String locale) {
    LocalDate date = asked.date("on", on);
    Language language = asked.language(locale);
    return new Prices(
        date,
        items.museum().map(Museum::currency).map(java.util.Currency::getCurrencyCode),
        tickets
            .freeDay(date)
            .map(day -> day.note().map(note -> note.in(language)).orElse(day.key())),
        tickets.on(date).stream().map(ticket -> ticket(ticket, language)).toList());
  }

  private static Ticket ticket(TicketPrice ticket, Language language) {
    return new Ticket(
        ticket.key(),
        ticket.name().in(language),
        ticket.price(),
        ticket.onlinePrice(),
        ticket.statuses(),
        ticket.ages(),
        ticket.residence(),
        ticket.group(),
        ticket.covers(),
        ticket.when(),
        ticket.conditions().map(text -> text.in(language)),
        ticket.note().map(text -> text.in(language)),
        ticket.proof().map(text -> text.in(language)),
        ticket.venues(),
        ticket.exhibitions(),
        ticket.supplementTo());
  }
}
