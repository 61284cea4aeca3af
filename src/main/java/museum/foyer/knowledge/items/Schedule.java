package museum.foyer.knowledge.items;

import java.time.Instant;
import java.util.Optional;

/** When an item is published and retired by itself. */
public record Schedule(Optional<Instant> publishAt, Optional<Instant> retireAt) {

  public static final Schedule NONE = new Schedule(Optional.empty(), Optional.empty());
}
