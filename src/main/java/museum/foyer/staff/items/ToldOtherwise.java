package museum.foyer.staff.items;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import museum.foyer.conversation.turns.GivenAnswer;
import museum.foyer.conversation.turns.HoursAsked;
import museum.foyer.conversation.turns.Turns;
import museum.foyer.staff.publishing.UrgentClosure;
import org.jboss.logging.Logger;

/** Who may stand before a shut door: those who asked about its hours before it was closed. */
@ApplicationScoped
class ToldOtherwise {

  private static final Logger LOG = Logger.getLogger(ToldOtherwise.class);

  /** Of those who asked earlier, most have been or have given up. */
  private static final Duration LAST = Duration.ofHours(24);

  /** More are not corrected one by one; their number is told. */
  private static final int MOST = 200;

  private final Turns turns;
  private final Clock clock;

  ToldOtherwise(Turns turns, Clock clock) {
    this.turns = turns;
    this.clock = clock;
  }

  /** Empty if it cannot be found out: the closure stands all the same. */
  Optional<GivenAnswer.Some> before(String venue, UrgentClosure closure) {
    try {
      HoursAsked hours =
          new HoursAsked(venue, closure.from(), closure.until(), clock.instant().minus(LAST));
      return Optional.of(turns.about(hours, MOST));
    } catch (RuntimeException e) {
      LOG.warn("closed, but who was told otherwise cannot be found out", e);
      return Optional.empty();
    }
  }
}
