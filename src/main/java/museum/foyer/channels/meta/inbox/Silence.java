package museum.foyer.channels.meta.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import museum.foyer.channels.meta.MetaConfig;
import museum.foyer.conversation.Conversation;
import museum.foyer.conversation.Conversations;
import museum.foyer.conversation.triage.Attendant;

/**
 * Keeps Foyer out of a conversation a person of the museum has in Meta's own inbox, until control
 * comes back or nobody has written there for long.
 */
@ApplicationScoped
class Silence {

  private final Conversations conversations;
  private final Event<EchoSeen> echoes;
  private final MetaConfig config;
  private final Clock clock;

  Silence(Conversations conversations, Event<EchoSeen> echoes, MetaConfig config, Clock clock) {
    this.conversations = conversations;
    this.echoes = echoes;
    this.config = config;
    this.clock = clock;
  }

  /** What we have sent ourselves has arrived; what we have not sent a person wrote. */
  void recognise(MetaEvent.Echoed echo) {
    boolean ourApp = echo.app().filter(config.ownAppIds().orElse(Set.of())::contains).isPresent();
    EchoSeen seen =
        new EchoSeen(
            echo.origin().correspondent(),
            echo.mid(),
            echo.metadata(),
            echo.text(),
            echo.origin().at(),
            new AtomicBoolean(ourApp));
    echoes.fire(seen);
    if (!seen.recognised().get()) {
      begin(echo.origin());
    }
  }

  /**
   * Nothing, if it began so long ago that it is over, and where somebody attends for longer: they
   * give the conversation back themselves.
   */
  void begin(Origin origin) {
    Instant now = clock.instant();
    Instant until = origin.at().plus(config.personAttends());
    if (until.isAfter(now)) {
      UUID id = conversations.with(origin.correspondent());
      conversations
          .find(id)
          .filter(conversation -> attendedUntil(conversation, now).isBefore(until))
          .ifPresent(conversation -> conversations.attendedByPerson(id, Optional.of(until)));
    }
  }

  private static Instant attendedUntil(Conversation conversation, Instant now) {
    return conversation.attendant(now) == Attendant.FOYER
        ? Instant.MIN
        : conversation.attendance().until().orElse(Instant.MAX);
  }

  /** Only where a person attends: the notice that a machine speaks is repeated then. */
  void end(Origin origin) {
    conversations
        .find(origin.correspondent())
        .filter(conversation -> conversation.attendance().attendant() == Attendant.PERSON)
        .ifPresent(conversation -> conversations.attendedByFoyer(conversation.id()));
  }
}
