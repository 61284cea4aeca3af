package museum.foyer.platform;

import java.util.List;

/**
 * Something a caller has to be told. Says what kind of problem it is; only {@link ProblemResponses}
 * knows which HTTP status that means. The message is shown: it holds no visitor's words and no
 * secret.
 */
public abstract class ProblemException extends RuntimeException {

  public enum Kind {
    MALFORMED,
    INVALID,
    NOT_FOUND,
    CONFLICT,
    PRECONDITION_FAILED,
    TOO_MANY,
    UNAVAILABLE
  }

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

  Kind kind() {
    return kind;
  }

  String code() {
    return code;
  }

  /** The fields that are wrong, where it is about fields. */
  protected List<Problem.FieldError> errors() {
    return List.of();
  }
}
