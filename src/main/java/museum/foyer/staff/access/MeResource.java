package museum.foyer.staff.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import museum.foyer.platform.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who is calling. */
@Path("/api/v1/staff/me")
@RolesAllowed({Roles.EDITOR, Roles.PUBLISHER, Roles.ADMIN})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Staff access")
public class MeResource {

  private final SecurityIdentity caller;
  private final Accounts accounts;

  MeResource(SecurityIdentity caller, Accounts accounts) {
    this.caller = caller;
    this.accounts = accounts;
  }

  /**
   * @param name the author of whatever is changed by this login
   */
  public record Me(String name, List<String> roles) {}

  public record PasswordChange(@NotNull String current, @NotNull String password) {}

  @GET
  @Operation(operationId = "me", summary = "Name and role of this login")
  public Me me() {
    return new Me(caller.getPrincipal().getName(), caller.getRoles().stream().sorted().toList());
  }

  @PUT
  @Path("/password")
  @ByPeople
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "changeOwnPassword", summary = "Change one's own password")
  public void changePassword(@NotNull @Valid PasswordChange change) {
    accounts.changeOwnPassword(
        caller.getPrincipal().getName(), change.current(), change.password());
  }
}
