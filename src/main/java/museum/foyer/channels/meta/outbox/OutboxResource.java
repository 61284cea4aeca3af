package museum.foyer.channels.meta.outbox;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import museum.foyer.platform.InvalidParameterException;
import museum.foyer.platform.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What could not be sent to visitors on Messenger and Instagram, and what to do about it. */
@Path("/api/v1/staff/outbox")
@RolesAllowed({Roles.PUBLISHER, Roles.ADMIN})
@Tag(name = "Outbox")
public class OutboxResource {

  private static final int MOST = 100;

  private static final Set<String> STATES =
      Set.of("WAITING", "SENDING", "UNKNOWN", "SENT", "UNDELIVERABLE", "DEAD", "DISCARDED");

  private final LetterStore letters;
  private final AccountStore accounts;
  private final Clock clock;

  OutboxResource(LetterStore letters, AccountStore accounts, Clock clock) {
    this.letters = letters;
    this.accounts = accounts;
    this.clock = clock;
  }

  /** The newest messages in one state. */
  public record Letters(List<Letter> items) {}

  /** Accounts that rest, are stopped or need somebody; those that are well are not listed. */
  public record Troubles(List<AccountStore.State> items) {}

  @GET
  @Transactional
  @Operation(operationId = "listOutbox", summary = "List messages in one state, the newest first")
  public Letters list(
      @QueryParam("state")
          @DefaultValue("dead")
          @Parameter(
              description = "waiting, sending, unknown, sent, undeliverable, dead or discarded.")
          String state,
      @QueryParam("limit") @DefaultValue("50") @Parameter(description = "How many, up to 100.")
          int limit) {
    String wanted = state.toUpperCase(Locale.ROOT);
    if (!STATES.contains(wanted)) {
      throw InvalidParameterException.of("state", "No state of a message.");
    }
    if (limit < 1 || limit > MOST) {
      throw InvalidParameterException.of("limit", "From 1 to " + MOST + ".");
    }
    return new Letters(letters.in(wanted, limit));
  }

  @POST
  @Path("/{message}/retry")
  @Transactional
  @Operation(operationId = "retryMessage", summary = "Send a message that was given up once more")
  public void retry(@PathParam("message") String message) {
    letters.retry(givenUp(message), clock.instant());
  }

  @POST
  @Path("/{message}/discard")
  @Transactional
  @Operation(operationId = "discardMessage", summary = "Take a message off the list for good")
  public void discard(@PathParam("message") String message) {
    letters.discard(givenUp(message), clock.instant());
  }

  @GET
  @Path("/accounts")
  @Transactional
  @Operation(
      operationId = "listOutboxAccounts",
      summary = "List accounts that may not send, or need somebody")
  public Troubles accounts() {
    return new Troubles(List.copyOf(accounts.all().values()));
  }

  @POST
  @Path("/accounts/{account}/resume")
  @Transactional
  @Operation(operationId = "resumeOutboxAccount", summary = "Let an account send again")
  public void resume(@PathParam("account") String account) {
    accounts.resume(account);
  }

  private UUID givenUp(String message) {
    UUID id;
    try {
      id = UUID.fromString(message);
    } catch (IllegalArgumentException e) {
      throw InvalidParameterException.of("message", "Not the id of a message.");
    }
    return letters.givenUp(id).orElseThrow(() -> UnknownLetterException.of(id)).message();
  }
}
