package museum.foyer.knowledge.items;

import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** A value kept in memory as long as the edition it was made from is the current one. */
public final class Cached<T> {

  private record Held<T>(long edition, T value) {}

  private final LongSupplier edition;
  private final Supplier<T> load;
  private volatile Held<T> held;

  Cached(LongSupplier edition, Supplier<T> load) {
    this.edition = edition;
    this.load = load;
  }

  public T get() {
    long current = edition.getAsLong();
    Held<T> kept = held;
    if (kept == null || kept.edition() != current) {
      kept = new Held<>(current, load.get());
      held = kept;
    }
    return kept.value();
  }
}
