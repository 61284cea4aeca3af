package museum.foyer.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns every failure into an RFC 9457 problem. The only place that knows status codes. */
public final class ProblemResponses {

  private static final Logger LOG = Logger.getLogger(ProblemResponses.class);

  private static final Map<ProblemException.Kind, Integer> STATUS =
      new EnumMap<>(
          Map.ofEntries(
              Map.entry(ProblemException.Kind.MALFORMED, 400),
              Map.entry(ProblemException.Kind.UNAUTHENTICATED, 401),
              Map.entry(ProblemException.Kind.FORBIDDEN, 403),
              Map.entry(ProblemException.Kind.NOT_FOUND, 404),
              Map.entry(ProblemException.Kind.CONFLICT, 409),
              Map.entry(ProblemException.Kind.PRECONDITION_FAILED, 412),
              Map.entry(ProblemException.Kind.TOO_LARGE, 413),
              Map.entry(ProblemException.Kind.UNSUPPORTED, 415),
              Map.entry(ProblemException.Kind.INVALID, 422),
              Map.entry(ProblemException.Kind.PRECONDITION_REQUIRED, 428),
              Map.entry(ProblemException.Kind.TOO_MANY, 429),
              Map.entry(ProblemException.Kind.UNAVAILABLE, 503)));

  /** RFC 7617 and RFC 6750; the charset lets passwords be typed in any script. */
  private static final List<String> CHALLENGES =
      List.of("Basic realm=\"Foyer staff\", charset=\"UTF-8\"", "Bearer realm=\"Foyer staff\"");

  private static final int CAUSES = 20;

  private static final Duration A_MOMENT = Duration.ofSeconds(2);

  @ServerExceptionMapper
  Response map(ProblemException e) {
    return response(problem(e), e.retryAfter());
  }

  /** A protected address, and nobody said who they are. */
  @ServerExceptionMapper
  Response map(UnauthorizedException e) {
    return response(unauthenticated());
  }

  /** They said who they are, and it is not so; or the check itself could not be made. */
  @ServerExceptionMapper
  Response map(AuthenticationFailedException e) {
    for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof ProblemException problem) {
        return map(problem);
      }
    }
    return response(isDatabase(e) ? unexpected(e) : unauthenticated());
  }

  @ServerExceptionMapper
  Response map(ForbiddenException e) {
    return response(
        Problem.of(403, "forbidden", "Forbidden", "This account or key may not do this."));
  }

  @ServerExceptionMapper
  Response map(ConstraintViolationException e) {
    List<Problem.FieldError> errors =
        e.getConstraintViolations().stream()
            .map(violation -> new Problem.FieldError(pointer(violation), violation.getMessage()))
            .sorted(java.util.Comparator.comparing(Problem.FieldError::pointer))
            .toList();
    return response(
        Problem.of(422, "invalid", "Invalid input", "Some fields are not valid.").with(errors));
  }

  /** Never repeats the body: it holds a visitor's words. */
  @ServerExceptionMapper
  Response map(MismatchedInputException e) {
    return response(malformed());
  }

  @ServerExceptionMapper
  Response map(JsonProcessingException e) {
    return response(malformed());
  }

  @ServerExceptionMapper
  Response map(WebApplicationException e) {
    int status = e.getResponse().getStatus();
    if (status < 400) {
      return e.getResponse();
    }
    if (status >= 500) {
      return map((Throwable) e);
    }
    if (status == 400) {
      return response(malformed());
    }
    String title =
        Optional.ofNullable(Response.Status.fromStatusCode(status))
            .map(Response.Status::getReasonPhrase)
            .orElse("Refused");
    return response(
        Problem.of(
            status,
            title.toLowerCase(java.util.Locale.ROOT).replace(' ', '-'),
            title,
            title + "."));
  }

  @ServerExceptionMapper
  Response map(Throwable e) {
    return response(unexpected(e));
  }

  /**
   * The problem of a failure that is told in the middle of a stream; logs what has to be logged.
   */
  public static Problem of(Throwable e) {
    return e instanceof ProblemException known ? problem(known) : unexpected(e);
  }

  private static Problem problem(ProblemException e) {
    return Problem.of(STATUS.get(e.kind()), e.code(), title(e.code()), e.getMessage())
        .with(e.errors());
  }

  private static Problem unexpected(Throwable e) {
    String trace = UUID.randomUUID().toString();
    if (isDatabase(e)) {
      LOG.errorf("database unavailable, trace=%s: %s", trace, e.getMessage());
      return Problem.of(503, "database-unavailable", "Unavailable", "Please try again in a moment.")
          .tracedAs(trace);
    }
    LOG.errorf(e, "unexpected failure, trace=%s", trace);
    return Problem.of(
            500, "unexpected", "Unexpected failure", "This is our fault. The log holds the cause.")
        .tracedAs(trace);
  }

  private static boolean isDatabase(Throwable e) {
    return java.util.stream.Stream.iterate(e, cause -> cause != null, Throwable::getCause)
        .limit(CAUSES)
        .anyMatch(SQLException.class::isInstance);
  }

  /** Says the same whether the name, the password or the key is wrong. */
  private static Problem unauthenticated() {
    return Problem.of(
        401,
        "unauthenticated",
        "Unauthenticated",
        "This needs the name and password of an account, or a valid API key.");
  }

  private static Problem malformed() {
    return Problem.of(
        400, "malformed", "Malformed request", "The body is not the JSON this address expects.");
  }

  private static String title(String code) {
    String words = code.replace('-', ' ');
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  /** Of {@code ask.request.question} the part below the argument: {@code /question}. */
  private static String pointer(ConstraintViolation<?> violation) {
    List<String> path =
        StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
            .map(node -> String.valueOf(node.getName()))
            .toList();
    return "/" + String.join("/", path.subList(Math.min(2, path.size() - 1), path.size()));
  }

  private static Response response(Problem problem) {
    return response(problem, A_MOMENT);
  }

  private static Response response(Problem problem, Duration retryAfter) {
    Response.ResponseBuilder response =
        Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
    if (problem.status() == 503 || problem.status() == 429) {
      response.header("Retry-After", Math.max(1, retryAfter.toSeconds()));
    }
    if (problem.status() == 401) {
      CHALLENGES.forEach(challenge -> response.header("WWW-Authenticate", challenge));
    }
    return response.build();
  }
}
