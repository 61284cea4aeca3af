package museum.foyer.channels.meta.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Tells messages apart: words, taps, what cannot be read, echoes and what was taken back. */
final class MessageReader {

  private MessageReader() {}

  static Optional<Arrival> read(Origin origin, JsonNode event) {
    JsonNode message = event.path("message");
    Optional<String> mid = Fields.mid(message.path("mid"));
    boolean deleted = message.path("is_deleted").asBoolean();
    if (message.path("is_echo").asBoolean()) {
      // what we took back ourselves concerns nobody
      return deleted ? Optional.empty() : Optional.of(echo(origin, mid, event));
    } else if (deleted) {
      return mid.map(
          id -> new Arrival(EventKey.of("unsent", id), new MetaEvent.Unsent(origin, id)));
    }
    return said(origin, mid, message)
        .map(said -> new Arrival(EventKey.of("message", mid, event), said));
  }

  private static Arrival echo(Origin origin, Optional<String> mid, JsonNode event) {
    JsonNode message = event.path("message");
    return new Arrival(
        EventKey.of("echo", mid, event),
        new MetaEvent.Echoed(
            origin,
            mid,
            Fields.id(message.path("app_id")),
            Fields.text(message.path("metadata")),
            Fields.text(message.path("text"))));
  }

  /** A mention in somebody's story speaks to their friends, not to us. */
  private static Optional<MetaEvent> said(Origin origin, Optional<String> mid, JsonNode message) {
    Optional<String> text = Fields.text(message.path("text"));
    Optional<String> payload = Fields.text(message.path("quick_reply").path("payload"));
    if (payload.isPresent()) {
      return Optional.of(new MetaEvent.Tapped(origin, mid, text, payload, Optional.empty()));
    } else if (text.isPresent()) {
      return Optional.of(new MetaEvent.Written(origin, mid, text.get()));
    }
    return isMention(message) ? Optional.empty() : Optional.of(new MetaEvent.Unreadable(origin));
  }

  private static boolean isMention(JsonNode message) {
    for (JsonNode attachment : message.path("attachments")) {
      if (attachment.path("type").asText().equals("story_mention")) {
        return true;
      }
    }
    return false;
  }
}
