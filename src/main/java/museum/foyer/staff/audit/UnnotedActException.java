package museum.foyer.staff.audit;

import museum.foyer.platform.ProblemException;

/** What staff want done cannot be written down, and is not done. */
final class UnnotedActException extends ProblemException {

  private static final long serialVersionUID = 1L;

  private UnnotedActException(String message) {
    super(Kind.UNAVAILABLE, "audit-unavailable", message);
  }

  static UnnotedActException notDone() {
    return new UnnotedActException(
        "The audit log cannot be written, so nothing was done. Please try again in a moment.");
  }
}
