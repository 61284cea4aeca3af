package museum.foyer.handoff;

import java.time.Instant;
import java.util.Optional;

/**
 * Who of the team answers a visitor, and until when.
 *
 * @param contactPoint its key; empty if the museum has none for this
 * @param owner as the team calls the desk or the person
 * @param mailbox empty if the museum has no e-mail address at all
 */
record Assignment(
    Optional<String> contactPoint, String owner, Optional<String> mailbox, Instant deadline) {}
