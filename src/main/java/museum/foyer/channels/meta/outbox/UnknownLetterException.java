package museum.foyer.channels.meta.outbox;

import java.util.UUID;
import museum.foyer.platform.ProblemException;

/** There is no such message, or it was not given up. */
final class UnknownLetterException extends ProblemException {

  private static final long serialVersionUID = 1L;

  private UnknownLetterException(String message) {
    super(Kind.NOT_FOUND, "unknown-message", message);
  }

  static UnknownLetterException of(UUID message) {
    return new UnknownLetterException("No message " + message + " was given up.");
  }
}
