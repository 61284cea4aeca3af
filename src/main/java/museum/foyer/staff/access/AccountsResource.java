package museum.foyer.staff.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import museum.foyer.platform.Etag;
import museum.foyer.platform.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * The people who may log in. An account is made by {@code PUT} under its name, which can be
 * repeated as it is: a stored answer to an {@code Idempotency-Key} would keep a digest of its
 * password.
 */
@Path("/api/v1/staff/accounts")
@RolesAllowed(Roles.ADMIN)
@ByPeople
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Staff access")
public class AccountsResource {

  private static final String ONE = "/{name}";

  private final Accounts accounts;

  AccountsResource(Accounts accounts) {
    this.accounts = accounts;
  }

  /** All of them: they are few. */
  public record AccountList(List<Account> items) {}

  /**
   * @param password 12 characters or more, 72 bytes at most
   */
  public record NewAccount(@NotNull String password, @NotNull Role role) {}

  /** What is left out stays as it is. */
  public record AccountPatch(
      Optional<String> password, Optional<Role> role, Optional<Boolean> active) {}

  @GET
  @Operation(operationId = "listAccounts", summary = "Everybody who may log in")
  public AccountList list() {
    return new AccountList(accounts.all());
  }

  @GET
  @Path(ONE)
  @Operation(operationId = "readAccount", summary = "One account")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = Account.class)))
  public Response read(@PathParam("name") String name) {
    return response(Response.ok(), accounts.named(name));
  }

  @PUT
  @Path(ONE)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "createAccount", summary = "Make an account; If-None-Match: * says so")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = Account.class)))
  public Response create(
      @PathParam("name") String name,
      @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch,
      @NotNull @Valid NewAccount account) {
    if (!"*".equals(ifNoneMatch)) {
      throw AccessException.mayNotReplace();
    }
    Account made = accounts.add(name, account.password(), account.role());
    return response(Response.created(URI.create("/api/v1/staff/accounts/" + made.name())), made);
  }

  @PATCH
  @Path(ONE)
  @Consumes("application/merge-patch+json")
  @Operation(
      operationId = "changeAccount",
      summary = "Change password, role or whether it is active")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = Account.class)))
  public Response change(
      @PathParam("name") String name,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull AccountPatch patch) {
    return response(
        Response.ok(),
        accounts.change(
            name, new Accounts.Change(patch.password(), patch.role(), patch.active()), ifMatch));
  }

  @DELETE
  @Path(ONE)
  @Operation(operationId = "deleteAccount", summary = "Remove an account")
  public void delete(
      @PathParam("name") String name, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    accounts.remove(name, ifMatch);
  }

  private static Response response(Response.ResponseBuilder response, Account account) {
    return response.entity(account).tag(Etag.of(account.version())).build();
  }
}
