package museum.foyer.channels.meta.inbox;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import museum.foyer.conversation.Correspondent;

/**
 * One of our accounts has written to somebody, so something that was sent has arrived. Who sends
 * observes this, in the transaction in which the event is done, and says so if it was theirs.
 *
 * @param mid under which it arrived
 * @param metadata sent along with it; on Messenger only
 * @param text as it arrived
 * @param recognised see {@link #isOurs()}
 */
public record EchoSeen(
    Correspondent to,
    Optional<String> mid,
    Optional<String> metadata,
    Optional<String> text,
    Instant at,
    AtomicBoolean recognised) {

  /** Says that Foyer sent it. What nobody recognises was written by a person. */
  public void isOurs() {
    recognised.set(true);
  }
}
