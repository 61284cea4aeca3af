package museum.foyer.knowledge.hours;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import museum.foyer.knowledge.Translated;

/**
 * One date at one venue: the openings that begin on it.
 *
 * @param openings in their order; empty unless open
 * @param rule what its hours follow from
 * @param reason why they differ from the plan, where the museum says it or a public holiday has a
 *     name
 */
public record Day(
    LocalDate date, State state, List<Opening> openings, Rule rule, Optional<Translated> reason) {

  /** {@link #UNCONFIRMED}: the hours differ from the plan, and the museum has not said how. */
  public enum State {
    OPEN,
    CLOSED,
    UNCONFIRMED
  }

  /** Which statement of the museum decides. */
  public enum Rule {
    WEEK,
    SEASON,
    EXCEPTION,
    PUBLIC_HOLIDAY
  }

  public Day {
    openings = List.copyOf(openings);
  }

  public boolean open() {
    return state == State.OPEN;
  }

  /** Whether an exception decides, not the plan. */
  public boolean special() {
    return rule == Rule.EXCEPTION || rule == Rule.PUBLIC_HOLIDAY;
  }

  public List<TimeSlot> slots() {
    return openings.stream().map(Opening::slot).toList();
  }

  /** The last of the day. */
  public Optional<Opening> lastOpening() {
    return openings.isEmpty() ? Optional.empty() : Optional.of(openings.get(openings.size() - 1));
  }
}
