package museum.foyer.channels.meta.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import museum.foyer.channels.meta.Platform;
import museum.foyer.channels.meta.formatting.Part;
import museum.foyer.channels.meta.formatting.ReplyFormatter;
import museum.foyer.channels.meta.graph.GraphAccount;
import museum.foyer.channels.meta.inbox.EchoSeen;
import museum.foyer.conversation.Conversations;
import museum.foyer.conversation.Correspondent;
import museum.foyer.conversation.ReplyReady;
import museum.foyer.conversation.turns.Channel;

/** Door to what is to be sent by Messenger and Instagram. */
@ApplicationScoped
public class Outbox {

  /** An echo comes within seconds, or as late as Meta repeats a delivery. */
  private static final Duration ECHO = Duration.ofHours(36);

  /** Messages to one person that an echo is compared with. */
  private static final int LATEST = 50;

  private final OutboxStore store;
  private final Clock clock;

  Outbox(OutboxStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** In the transaction that keeps the reply. */
  void take(@Observes ReplyReady reply) {
    if (reply.to().channel() == Channel.WEB) {
      return;
    }
    String account = key(reply.to());
    List<Part> parts = ReplyFormatter.parts(reply);
    for (int i = 0; i < parts.size(); i++) {
      store.add(reply, account, i, parts.get(i), clock.instant());
    }
  }

  /** Else a person has written, and Foyer is silent. */
  void recognise(@Observes EchoSeen echo) {
    if (echo.mid()
        .filter(mid -> echoed(echo.to(), mid, echo.metadata(), echo.text()))
        .isPresent()) {
      echo.isOurs();
    }
  }

  void forget(@Observes Conversations.Erased erased) {
    store.erase(erased.conversation());
  }

  /**
   * Meta tells that our account has written to a person: what was not known to be sent now is.
   *
   * @param metadata of the message; Instagram may leave it out
   * @return whether it is one of ours: else a person or another app wrote it
   */
  @Transactional
  boolean echoed(Correspondent to, String mid, Optional<String> metadata, Optional<String> text) {
    List<OutboxStore.Sent> latest =
        store.latest(key(to), to.person(), clock.instant().minus(ECHO), LATEST);
    Optional<OutboxStore.Sent> ours =
        latest.stream()
            .filter(
                sent ->
                    sent.mid().filter(mid::equals).isPresent()
                        || metadata.filter(sent.id().toString()::equals).isPresent())
            .findFirst()
            .or(() -> text.flatMap(words -> oldestUnknown(latest, words)));
    ours.ifPresent(sent -> store.sent(sent.id(), mid, clock.instant()));
    return ours.isPresent();
  }

  /** Without metadata the words must do; the same words may be there twice. */
  private static Optional<OutboxStore.Sent> oldestUnknown(
      List<OutboxStore.Sent> latest, String text) {
    return latest.stream()
        .filter(sent -> sent.mid().isEmpty() && plain(sent.text()).equals(plain(text)))
        .reduce((newer, older) -> older);
  }

  /** Meta may tidy spaces up. */
  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("\\s+", " ").strip();
  }

  private static String key(Correspondent to) {
    return GraphAccount.key(Platform.valueOf(to.channel().name()), to.account());
  }
}
