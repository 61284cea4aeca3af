package museum.foyer.knowledge.contacts;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import museum.foyer.knowledge.Museum;
import museum.foyer.knowledge.Translated;

/**
 * A desk of the team that answers visitors (ContactPoint of schema.org).
 *
 * @param name as visitors are told it: all of it that they ever are
 * @param owner who answers for it, as the team calls the desk or the person
 * @param mailbox e-mail address to which requests go
 * @param topics for which it is asked; none: for all that no other is asked for
 */
public record ContactPoint(
    String key,
    Translated name,
    String owner,
    String mailbox,
    List<Concern> topics,
    Delay replyWithin,
    OfficeHours officeHours) {

  public ContactPoint {
    topics = topics == null ? List.of() : List.copyOf(topics);
  }

  /** Whether it is asked for whatever no other is. */
  public boolean forAllElse() {
    return topics.isEmpty();
  }

  /**
   * By when somebody there answers who is asked now, in the museum's zone; empty if no office hours
   * are known far enough ahead to promise anything.
   */
  public Optional<ZonedDateTime> promise(ZonedDateTime now, Museum museum) {
    return Promise.of(
            now.withZoneSameInstant(museum.timeZone()), replyWithin, officeHours.calendar(museum))
        .map(Promise::by);
  }
}
