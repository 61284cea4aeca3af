package museum.foyer.platform;

import java.time.Duration;
import java.util.List;

/**
 * Something a caller has to be told. Says what kind of problem it is; only {@link ProblemResponses}
 * knows which HTTP status that means. The message is shown: it holds no visitor's words and no
 * secret.
 */
public abstract class ProblemException extends RuntimeException {

  public enum Kind {
    MALFORMED,
    UNAUTHENTICATED,
    FORBIDDEN,
    INVALID,
    NOT_FOUND,
    CONFLICT,
    PRECONDITION_FAILED,
    TOO_LARGE,
    UNSUPPORTED,
    PRECONDITION_REQUIRED,
    TOO_MANY,
    UNAVAILABLE
  }

  private static final Duration A_MOMENT = Duration.ofSeconds(2);

  private final Kind kind;
  private final String code;

  /**
   * @param code stable, kebab-case, part of the problem's type URI
   */
  protected ProblemException(Kind kind, String code, String message) {
    super(message);
    this.kind = kind;
    this.code = code;
  }

  /** The fields that are wrong, if it is about fields. */
  public List<Problem.FieldError> errors() {
    return List.of();
  }

  /** How long to wait before trying again; by default what a busy moment lasts. */
  protected Duration retryAfter() {
    return A_MOMENT;
  }

  Kind kind() {
    return kind;
  }

  String code() {
    return code;
  }
}
