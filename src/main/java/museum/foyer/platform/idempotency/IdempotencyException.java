package museum.foyer.platform.idempotency;

import museum.foyer.platform.ProblemException;

/** A call with an {@code Idempotency-Key} that cannot be carried out. */
public final class IdempotencyException extends ProblemException {

  private static final long serialVersionUID = 1L;

  private IdempotencyException(Kind kind, String code, String message) {
    super(kind, code, message);
  }

  public static IdempotencyException missing() {
    return new IdempotencyException(
        Kind.MALFORMED,
        "idempotency-key-missing",
        "Send a header Idempotency-Key with a new UUID for each thing to be made.");
  }

  public static IdempotencyException running() {
    return new IdempotencyException(
        Kind.CONFLICT, "idempotency-key-in-use", "The first call with this key is still running.");
  }

  public static IdempotencyException otherCall() {
    return new IdempotencyException(
        Kind.INVALID,
        "idempotency-key-reused",
        "This key came with another request before. A new request needs a new key.");
  }
}
