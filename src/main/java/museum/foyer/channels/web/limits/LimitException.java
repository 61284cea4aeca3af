package museum.foyer.channels.web.limits;

import java.time.Duration;
import museum.foyer.platform.ProblemException;

/** A visitor has to wait; says so in their language. */
public final class LimitException extends ProblemException {

  private static final long serialVersionUID = 1L;

  private final transient Duration wait;

  private LimitException(Kind kind, String code, String message, Duration wait) {
    super(kind, code, message);
    this.wait = wait;
  }

  static LimitException tooMany(String message, Duration wait) {
    return new LimitException(Kind.TOO_MANY, "too-many-messages", message, wait);
  }

  static LimitException busy(String message, Duration wait) {
    return new LimitException(Kind.UNAVAILABLE, "busy", message, wait);
  }

  @Override
  protected Duration retryAfter() {
    return wait.plusSeconds(1); // headers know whole seconds
  }
}
