package museum.foyer.channels.meta.inbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import museum.foyer.channels.meta.Payload;

/**
 * Which event leads to what.
 *
 * @param ownApps ids under which we write
 * @param staleAfter age from which nothing is answered any more
 */
record Actions(Set<String> ownApps, Duration staleAfter) {

  /** Several for a tap that also tells where the visitor comes from; none for silence. */
  List<Action> of(MetaEvent event, Instant now) {
    if (event instanceof MetaEvent.Echoed echo) {
      return List.of(new Action.Recognise(echo));
    } else if (event instanceof MetaEvent.Unsent unsent) {
      return List.of(new Action.Forget(unsent.mid()));
    } else if (event instanceof MetaEvent.Edited edited) {
      return List.of(new Action.Edit(edited.mid(), edited.text()));
    } else if (event instanceof MetaEvent.Rated rated) {
      return List.of(new Action.Rate(rated.mid(), rated.rating()));
    } else if (event instanceof MetaEvent.ControlMoved moved) {
      return List.of(control(moved));
    } else if (event instanceof MetaEvent.PolicyEnforced policy) {
      return List.of(new Action.Warn(policy.action(), policy.reason()));
    } else if (event instanceof MetaEvent.Referred referred) {
      return List.of(new Action.NoteReferral(referred.ref(), referred.source()));
    }
    Origin origin = event.origin();
    boolean stale = origin.at().plus(staleAfter).isBefore(now);
    return stale || origin.standby() ? List.of() : reply(event);
  }

  /** What a person sends gets a reply, whatever it is. */
  private static List<Action> reply(MetaEvent event) {
    if (event instanceof MetaEvent.Written written) {
      return List.of(new Action.Answer(written.text(), written.mid()));
    } else if (event instanceof MetaEvent.Tapped tapped) {
      Stream<Action> from =
          tapped.ref().stream().map(ref -> new Action.NoteReferral(ref, Optional.empty()));
      return Stream.concat(Stream.of(tap(tapped)), from).toList();
    }
    return List.of(new Action.FixedLine());
  }

  /**
   * Our own buttons carry their question. Those set up elsewhere carry a code that only their
   * makers understand: what the visitor read on them counts.
   */
  private static Action tap(MetaEvent.Tapped tapped) {
    if (tapped.payload().filter(Payload::isGetStarted).isPresent()) {
      return new Action.Welcome();
    }
    return tapped
        .payload()
        .flatMap(Payload::question)
        .or(tapped::title)
        .<Action>map(text -> new Action.Answer(text, tapped.mid()))
        .orElseGet(Action.Welcome::new);
  }

  private Action control(MetaEvent.ControlMoved moved) {
    return moved.app().filter(ownApps::contains).isPresent()
        ? new Action.SpeakAgain()
        : new Action.GoSilent();
  }
}
