package museum.foyer.channels.web;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.Cancellable;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.function.Consumer;

/** A stream of events that is never quiet for long. */
final class EventStream {

  /** Proxies close a quiet connection after 30 to 60 s. */
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);

  private EventStream() {}

  /**
   * @param source is called for every listener and must not block
   * @param left is called when a listener is gone or has heard all; an emitter has room for one
   *     such call only
   */
  static Multi<OutboundSseEvent> of(
      Sse sse,
      Consumer<MultiEmitter<? super OutboundSseEvent>> source,
      Consumer<MultiEmitter<? super OutboundSseEvent>> left) {
    return Multi.createFrom()
        .emitter(
            emitter -> {
              Cancellable heartbeat =
                  Multi.createFrom()
                      .ticks()
                      .startingAfter(HEARTBEAT)
                      .every(HEARTBEAT)
                      .subscribe()
                      .with(tick -> emitter.emit(sse.newEventBuilder().comment("ping").build()));
              emitter.onTermination(
                  () -> {
                    heartbeat.cancel();
                    left.accept(emitter);
                  });
              source.accept(emitter);
            });
  }
}
