package museum.foyer.conversation.turns;

import java.time.Instant;

/**
 * The words of all turns before this moment are being removed: observers remove what they keep of
 * them.
 */
public record WordsForgotten(Instant before) {}
