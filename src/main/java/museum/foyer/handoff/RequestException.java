package museum.foyer.handoff;

import java.util.UUID;
import museum.foyer.platform.ProblemException;

/** A request that is not there, or not in a state in which this can be done to it. */
final class RequestException extends ProblemException {

  private static final long serialVersionUID = 1L;

  private RequestException(Kind kind, String code, String message) {
    super(kind, code, message);
  }

  static RequestException unknown(UUID id) {
    return new RequestException(
        Kind.NOT_FOUND, "unknown-request", "There is no request " + id + ".");
  }

  static RequestException conflict(RequestState state) {
    return new RequestException(
        Kind.CONFLICT,
        "request-state",
        "Its state is "
            + state
            + " by now: only a WAITING request is taken, only a taken one answered, and nothing is"
            + " done to one that has ended.");
  }
}
