package museum.foyer.channels.meta.outbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A message in the outbox as the staff see it; the person's id at Meta is not theirs to know.
 *
 * @param message its id in the conversation
 * @param reason why it was given up
 * @param text of all parts in this state
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Letter(
    UUID message,
    UUID conversation,
    String account,
    String author,
    String state,
    Optional<String> reason,
    String text,
    int attempts,
    Instant createdAt,
    Optional<Instant> settledAt) {}
