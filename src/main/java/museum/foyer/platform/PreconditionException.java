package museum.foyer.platform;

/** A change that does not say which version it is of, or is of one that is gone. */
final class PreconditionException extends ProblemException {

  private static final long serialVersionUID = 1L;

  private PreconditionException(Kind kind, String code, String message) {
    super(kind, code, message);
  }

  static PreconditionException required() {
    return new PreconditionException(
        Kind.PRECONDITION_REQUIRED,
        "precondition-required",
        "Send a header If-Match with the ETag of the version that is to be changed.");
  }

  static PreconditionException failed(String current) {
    return new PreconditionException(
        Kind.PRECONDITION_FAILED,
        "precondition-failed",
        "Somebody changed it meanwhile: its ETag is now " + current + ".");
  }
}
