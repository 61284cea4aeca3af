package museum.foyer.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Door to the mails: written here in the caller's transaction, sent after it. */
@ApplicationScoped
public class MailOutbox {

  /** More than anybody looks through; the cause is one and the same then. */
  private static final int MOST_DEAD = 100;

  private final OutboxStore store;
  private final Event<MailAdded> added;
  private final Clock clock;

  MailOutbox(OutboxStore store, Event<MailAdded> added, Clock clock) {
    this.store = store;
    this.added = added;
    this.clock = clock;
  }

  /**
   * Sent soon after the caller's transaction is committed, and not at all if it is rolled back.
   *
   * @return under which its Message-ID is known
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public UUID add(Email email) {
    UUID id = UUID.randomUUID();
    store.add(id, email, clock.instant());
    added.fire(new MailAdded());
    return id;
  }

  /** Nothing is kept of it; one that is being sent at this moment may still arrive. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void withdraw(UUID id) {
    store.remove(id);
  }

  /** Those that were given up, the latest first. */
  public List<DeadMail> dead() {
    return store.dead(MOST_DEAD);
  }
}
