package museum.foyer.channels.meta.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import museum.foyer.channels.meta.Platform;

/**
 * Reads a delivery: every entry, every event of it, and of each what it needs. What it does not
 * know it leaves out, and one odd event never costs the others.
 */
final class MetaEvents {

  /** Long-standing word of Meta: as many updates come in one delivery at most. */
  private static final int MOST = 1_000;

  private final BiPredicate<Platform, String> ours;
  private final Instant now;

  /**
   * @param ours whether an account is served; events of others are dropped
   * @param now stands for times that are missing
   */
  MetaEvents(BiPredicate<Platform, String> ours, Instant now) {
    this.ours = ours;
    this.now = now;
  }

  List<Arrival> read(JsonNode delivery) {
    Optional<Platform> platform = Platform.of(delivery.path("object").asText());
    List<Arrival> arrivals = new ArrayList<>();
    platform.ifPresent(
        known -> {
          for (JsonNode entry : delivery.path("entry")) {
            readEvents(known, entry, entry.path("messaging"), false, arrivals);
            readEvents(known, entry, entry.path("standby"), true, arrivals);
          }
        });
    return arrivals;
  }

  private void readEvents(
      Platform platform, JsonNode entry, JsonNode events, boolean standby, List<Arrival> arrivals) {
    for (JsonNode event : events) {
      if (arrivals.size() < MOST) {
        origin(platform, entry, event, standby)
            .flatMap(origin -> EventReader.read(origin, event))
            .ifPresent(arrivals::add);
      }
    }
  }

  /** Of an echo the account is the sender; of everything else it receives. */
  private Optional<Origin> origin(
      Platform platform, JsonNode entry, JsonNode event, boolean standby) {
    Optional<String> sender = Fields.id(event.path("sender").path("id"));
    Optional<String> recipient = Fields.id(event.path("recipient").path("id"));
    boolean echo = event.path("message").path("is_echo").asBoolean();
    Optional<String> account = echo ? sender : recipient.or(() -> Fields.id(entry.path("id")));
    String person = (echo ? recipient : sender).orElse("");
    return account
        .filter(id -> ours.test(platform, id) && !id.equals(person))
        .map(
            id ->
                new Origin(
                    platform, id, person, Fields.time(event.path("timestamp"), now), standby));
  }
}
