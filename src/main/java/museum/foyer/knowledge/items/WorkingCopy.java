package museum.foyer.knowledge.items;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import museum.foyer.knowledge.Kind;

/**
 * An item as staff see it.
 *
 * @param latest what was last made of it; what staff work on
 * @param published number of the revision visitors read; empty if they read none
 */
public record WorkingCopy(
    Kind kind, String key, Revision latest, OptionalInt published, Schedule schedule) {

  /** When an item is published and retired by itself. */
  public record Schedule(Optional<Instant> publishAt, Optional<Instant> retireAt) {

    public static final Schedule NONE = new Schedule(Optional.empty(), Optional.empty());
  }
}
