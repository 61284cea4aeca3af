package museum.foyer.knowledge.items;

import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** A value kept in memory as long as the edition it was made from is the current one. */
public final class Cached<T> {

  private record Held<T>(long edition, T value) {}

  private final LongSupplier edition;
  private final Supplier<Map<Cached<?>, Object>> rehearsal;
  private final Supplier<T> load;
  private volatile Held<T> held;

  /**
   * @param rehearsal gives what this thread has made from what is not published yet; null if it
   *     does not rehearse
   */
  Cached(LongSupplier edition, Supplier<Map<Cached<?>, Object>> rehearsal, Supplier<T> load) {
    this.edition = edition;
    this.rehearsal = rehearsal;
    this.load = load;
  }

  public T get() {
    Map<Cached<?>, Object> unpublished = rehearsal.get();
    return unpublished == null ? published() : rehearsed(unpublished);
  }

  @SuppressWarnings("unchecked") // what stands under this key came from this load
  private T rehearsed(Map<Cached<?>, Object> unpublished) {
    Object made = unpublished.get(this);
    if (made == null) {
      made = load.get(); // asks for other values itself: not within computeIfAbsent
      unpublished.put(this, made);
    }
    return (T) made;
  }

  private T published() {
    long current = edition.getAsLong();
    Held<T> kept = held;
    if (kept == null || kept.edition() != current) {
      kept = new Held<>(current, load.get());
      held = kept;
    }
    return kept.value();
  }
}
