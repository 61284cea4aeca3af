package museum.foyer.channels.meta.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import museum.foyer.channels.meta.inbox.People;

/** Erases at once, and remembers under a code that it has been done. */
@ApplicationScoped
class Deletions {

  /** Long after anybody still looks. */
  private static final Duration REMEMBERED = Duration.ofDays(400);

  private final People people;
  private final DeletionStore store;
  private final Clock clock;

  Deletions(People people, DeletionStore store, Clock clock) {
    this.people = people;
    this.store = store;
    this.clock = clock;
  }

  /**
   * Of a person who may be unknown: Meta's id here is that of the app, which often is not the one
   * the person writes under.
   *
   * @return the code under which they see that it is done
   */
  String delete(String person) {
    people.erase(person);
    Instant now = clock.instant();
    String code = UUID.randomUUID().toString();
    store.forget(now.minus(REMEMBERED));
    store.add(code, now);
    return code;
  }

  void forget(String person) {
    people.erase(person);
  }

  boolean isDone(String code) {
    return store.contains(code);
  }
}
