package museum.foyer.staff.keys;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import museum.foyer.platform.Roles;
import museum.foyer.staff.access.ByPeople;
import museum.foyer.staff.access.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.ResponseStatus;

/**
 * Keys are made, shown once, listed and revoked, never changed: there is no version of one. Making
 * one takes no {@code Idempotency-Key}, which would keep its secret for a day; whoever missed the
 * answer makes another and revokes the first.
 */
@Path("/api/v1/staff/api-keys")
@RolesAllowed(Roles.ADMIN)
@ByPeople
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Staff access")
public class KeysResource {

  private final ApiKeys keys;
  private final SecurityIdentity caller;

  KeysResource(ApiKeys keys, SecurityIdentity caller) {
    this.keys = keys;
    this.caller = caller;
  }

  /** Latest first. */
  public record KeyList(List<ApiKey> items) {}

  /**
   * @param name what it is for; its acts are signed {@code key:} and this
   * @param collections what it can be used for, such as {@code faq}; all if left out
   */
  public record NewKey(
      @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9.-]{1,39}") String name,
      @NotNull Role role,
      Optional<Boolean> readOnly,
      Optional<@Size(max = 50) List<@Pattern(regexp = "[a-z][a-z0-9-]{0,39}") String>> collections,
      @NotNull Instant expiresAt) {}

  /**
   * @param secret the whole key, as it is sent; not shown again
   */
  public record MadeKey(ApiKey key, String secret) {}

  @GET
  @Operation(operationId = "listApiKeys", summary = "All API keys, without their secrets")
  public KeyList list() {
    return new KeyList(keys.all());
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @ResponseStatus(201)
  @ResponseHeader(name = "Cache-Control", value = "no-store")
  @Operation(operationId = "createApiKey", summary = "Make an API key; its secret is shown once")
  public MadeKey create(@NotNull @Valid NewKey wanted) {
    ApiKeys.Made made =
        keys.make(
            new ApiKeys.Wanted(
                wanted.name(),
                wanted.role(),
                wanted.readOnly().orElse(false),
                wanted.collections().orElse(List.of()),
                wanted.expiresAt()),
            caller.getPrincipal().getName());
    return new MadeKey(made.key(), made.text().text());
  }

  @DELETE
  @Path("/{id}")
  @Operation(operationId = "revokeApiKey", summary = "Revoke an API key, for good")
  public void revoke(@PathParam("id") String id) {
    keys.revoke(id);
  }
}
