package museum.foyer.channels.meta.webhook;

import museum.foyer.platform.ProblemException;

/** A call that is not what Meta would send. Repeats nothing of it. */
final class RefusedCallException extends ProblemException {

  private RefusedCallException(Kind kind, String code, String message) {
    super(kind, code, message);
  }

  static RefusedCallException unsigned() {
    return new RefusedCallException(
        Kind.UNAUTHENTICATED, "unsigned", "The signature is missing or wrong.");
  }

  static RefusedCallException incomplete() {
    return new RefusedCallException(
        Kind.MALFORMED, "malformed", "A parameter is missing or not of the expected form.");
  }

  static RefusedCallException wrongToken() {
    return new RefusedCallException(
        Kind.FORBIDDEN, "forbidden", "The verify token is not the one of this address.");
  }

  static RefusedCallException off() {
    return new RefusedCallException(Kind.NOT_FOUND, "not-found", "Not found.");
  }
}
