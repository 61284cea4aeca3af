package museum.foyer.knowledge.hours;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import museum.foyer.knowledge.Translated;

/**
 * One date at one venue.
 *
 * @param slots in local time, in their order; empty unless open
 * @param lastAdmission of the last slot
 * @param roomsClear when the rooms begin to be cleared in the last slot
 * @param special the hours differ from those of the weekly plan
 * @param reason why they differ, where the museum says it
 */
public record Day(
    LocalDate date,
    State state,
    List<TimeSlot> slots,
    Optional<LocalTime> lastAdmission,
    Optional<LocalTime> roomsClear,
    boolean special,
    Optional<Translated> reason) {

  /** {@link #UNCONFIRMED}: the hours differ from the plan, and the museum has not said how. */
  public enum State {
    OPEN,
    CLOSED,
    UNCONFIRMED
  }

  public boolean open() {
    return state == State.OPEN;
  }
}
