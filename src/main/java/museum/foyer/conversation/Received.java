package museum.foyer.conversation;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What a visitor has written, as it came in.
 *
 * @param externalId the channel's own id of it: the same message is kept once
 * @param key idempotency key of a visitor's call: as for the id
 * @param at when it was written
 */
public record Received(String text, Optional<String> externalId, Optional<UUID> key, Instant at) {

  /** A message of a channel with ids of its own. */
  public static Received of(String text, String externalId, Instant at) {
    return new Received(text, Optional.of(externalId), Optional.empty(), at);
  }
}
