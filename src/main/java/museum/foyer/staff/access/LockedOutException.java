package museum.foyer.staff.access;

import java.time.Duration;
import museum.foyer.platform.ProblemException;

/** Too many wrong logins. Says the same for accounts that exist and for others. */
public final class LockedOutException extends ProblemException {

  private static final long serialVersionUID = 1L;

  private final transient Duration wait;

  private LockedOutException(Duration wait) {
    super(Kind.TOO_MANY, "too-many-logins", "Too many wrong logins. Please wait, then try again.");
    this.wait = wait;
  }

  static LockedOutException of(Duration wait) {
    return new LockedOutException(wait);
  }

  @Override
  protected Duration retryAfter() {
    return wait.plusSeconds(1); // headers know whole seconds
  }
}
