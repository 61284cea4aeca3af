package museum.foyer.channels.web;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import museum.foyer.answering.AnswerEvent;
import museum.foyer.platform.ProblemResponses;

/**
 * An answer while it is given, and for a while after. It does not depend on a connection: any
 * number listen, each from any event on, and it goes on for a moment when nobody does, so that a
 * visitor in a tunnel comes back to it. Its events are few, so all are kept.
 */
final class LiveAnswer implements Predicate<AnswerEvent> {

  private final Call call;
  private final MessageEvents events;
  private final WholeAnswer.Collector collector;
  private final Duration unheard;
  private final Clock clock;
  private final List<OutboundSseEvent> told = new ArrayList<>();
  private final List<MultiEmitter<? super OutboundSseEvent>> listeners =
      new CopyOnWriteArrayList<>();
  private final CompletableFuture<Finished> finished = new CompletableFuture<>();
  private int waiting;
  private Instant quietSince;

  /**
   * What is answered.
   *
   * @param message the visitor's
   * @param answer id of the answer
   */
  record Call(UUID conversation, UUID message, UUID answer) {}

  /**
   * @param unheard how long it goes on while nobody listens
   */
  LiveAnswer(Call call, MessageEvents events, Duration unheard, Clock clock) {
    this.call = call;
    this.events = events;
    this.collector = new WholeAnswer.Collector(call.answer().toString());
    this.unheard = unheard;
    this.clock = clock;
    this.quietSince = clock.instant();
  }

  Call call() {
    return call;
  }

  /** Tells everybody who listens; false if for too long nobody has. */
  @Override
  public synchronized boolean test(AnswerEvent event) {
    collector.test(event);
    tell(events.of(event));
    if (event instanceof AnswerEvent.Closed) {
      finish(Finished.by(call.message(), collector.whole()));
    }
    return isHeard();
  }

  /** Ends without an answer of its own. */
  synchronized void end(Finished end, List<OutboundSseEvent> last) {
    if (!finished.isDone()) {
      last.forEach(this::tell);
      finish(end);
    }
  }

  /** Ends what nobody listened to, or what can never be finished. */
  void breakOff() {
    Finished end = Finished.brokenOff(call.message());
    end(end, List.of(events.end(end)));
  }

  synchronized void fail(RuntimeException e) {
    if (!finished.isDone()) {
      tell(events.error(ProblemResponses.of(e)));
      listeners.forEach(MultiEmitter::complete);
      listeners.clear();
      finished.completeExceptionally(e);
    }
  }

  boolean isFinished() {
    return finished.isDone();
  }

  /** Whether there is nothing after this many events, and never will be. */
  synchronized boolean isOver(int from) {
    return finished.isDone() && from >= told.size();
  }

  /** Replays all from the so manieth event on, and goes on live. */
  Multi<OutboundSseEvent> events(int from, Sse sse) {
    return EventStream.of(sse, listener -> listen(from, listener), this::leave);
  }

  private synchronized void listen(int from, MultiEmitter<? super OutboundSseEvent> listener) {
    told.subList(Math.min(from, told.size()), told.size()).forEach(listener::emit);
    if (finished.isDone()) {
      listener.complete();
    } else if (!listener.isCancelled()) {
      listeners.add(listener);
    }
  }

  /** For somebody who wants it in one piece. */
  Uni<Finished> whole() {
    return Uni.createFrom()
        .completionStage(
            () -> {
              arrive();
              return finished;
            })
        .onTermination()
        .invoke(this::depart);
  }

  private synchronized void arrive() {
    waiting++;
  }

  private synchronized void depart() {
    waiting--;
    quietSince = clock.instant();
  }

  private synchronized void leave(MultiEmitter<? super OutboundSseEvent> listener) {
    listeners.remove(listener);
    quietSince = clock.instant();
  }

  private boolean isHeard() {
    return waiting > 0
        || !listeners.isEmpty()
        || clock.instant().isBefore(quietSince.plus(unheard));
  }

  private void tell(OutboundSseEvent event) {
    told.add(event);
    listeners.forEach(listener -> listener.emit(event));
  }

  private void finish(Finished end) {
    listeners.forEach(MultiEmitter::complete);
    listeners.clear();
    finished.complete(end);
  }
}
