package museum.foyer.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.Optional;
import museum.foyer.platform.IdempotentCallStore.Answer;
import museum.foyer.platform.IdempotentCallStore.Id;
import org.jboss.logging.Logger;

/** Carries out the promise of {@link Idempotent}. */
@Provider
@Idempotent
class IdempotencyFilter implements ContainerRequestFilter, ContainerResponseFilter {

  private static final Logger LOG = Logger.getLogger(IdempotencyFilter.class);

  private static final String BEGUN = IdempotencyFilter.class.getName();

  private final IdempotentCallStore calls;
  private final SecurityIdentity caller;
  private final ObjectMapper json;

  IdempotencyFilter(IdempotentCallStore calls, SecurityIdentity caller, ObjectMapper json) {
    this.calls = calls;
    this.caller = caller;
    this.json = json;
  }

  @Override
  public void filter(ContainerRequestContext request) throws IOException {
    Id id =
        new Id(
            caller.getPrincipal().getName(),
            IdempotencyKey.of(request.getHeaderString("Idempotency-Key"))
                .orElseThrow(IdempotencyException::missing));
    byte[] body = request.getEntityStream().readAllBytes();
    request.setEntityStream(new ByteArrayInputStream(body));
    try {
      Optional<Answer> answer = calls.begin(id, fingerprint(request, body));
      if (answer.isPresent()) {
        request.abortWith(response(answer.get()));
      } else {
        request.setProperty(BEGUN, id);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the database failed", e);
    }
  }

  /** Only a success is kept: whatever else came of it, nothing was made, and may be tried again. */
  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response)
      throws IOException {
    if (!(request.getProperty(BEGUN) instanceof Id id)) {
      return;
    }
    try {
      if (response.getStatusInfo().getFamily() == Response.Status.Family.SUCCESSFUL) {
        calls.finish(id, answer(response));
      } else {
        calls.forget(id);
      }
    } catch (SQLException e) {
      // The work is done and the caller should know; a repetition within minutes is told to wait.
      LOG.errorf("an idempotent call could not be noted: %s", e.getMessage());
    }
  }

  private Answer answer(ContainerResponseContext response) throws IOException {
    Optional<byte[]> body =
        response.hasEntity()
            ? Optional.of(json.writeValueAsBytes(response.getEntity()))
            : Optional.empty();
    return new Answer(
        response.getStatus(),
        body.map(bytes -> MediaType.APPLICATION_JSON),
        Optional.ofNullable(response.getHeaderString(HttpHeaders.LOCATION)),
        Optional.ofNullable(response.getHeaderString(HttpHeaders.ETAG)),
        body);
  }

  private static Response response(Answer answer) {
    Response.ResponseBuilder response = Response.status(answer.status());
    answer.mediaType().ifPresent(response::type);
    answer.location().ifPresent(value -> response.header(HttpHeaders.LOCATION, value));
    answer.etag().ifPresent(value -> response.header(HttpHeaders.ETAG, value));
    answer.body().map(bytes -> new String(bytes, UTF_8)).ifPresent(response::entity);
    return response.build();
  }

  private static byte[] fingerprint(ContainerRequestContext request, byte[] body) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(
          (request.getMethod() + ' ' + request.getUriInfo().getPath() + '\n').getBytes(UTF_8));
      return digest.digest(body);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
