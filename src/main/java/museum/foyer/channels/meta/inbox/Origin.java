package museum.foyer.channels.meta.inbox;

import java.time.Instant;
import museum.foyer.channels.meta.Platform;
import museum.foyer.conversation.Correspondent;

/**
 * Where an event comes from.
 *
 * @param account of ours that it belongs to
 * @param person on the other end; empty for what concerns the account alone
 * @param standby whether another app owns the conversation: then we listen and are silent
 */
record Origin(Platform platform, String account, String person, Instant at, boolean standby) {

  Correspondent correspondent() {
    return new Correspondent(platform.channel(), account, person);
  }
}
