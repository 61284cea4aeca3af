package museum.foyer.knowledge.hours;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import museum.foyer.knowledge.Translated;

/**
 * A part of a venue that is closed while the venue is open: a room, a floor, an exhibition.
 *
 * @param name of the part
 * @param aliases other names visitors use for the part, in any language
 * @param exhibition key of the exhibition that is closed, if the part is one
 * @param from absent: it is closed already
 * @param until the last day; absent: nobody knows yet
 */
public record Closure(
    Translated name,
    List<String> aliases,
    Optional<String> exhibition,
    Optional<LocalDate> from,
    Optional<LocalDate> until,
    Optional<Translated> reason) {

  public Closure {
    aliases = aliases == null ? List.of() : List.copyOf(aliases);
    if (from.isPresent() && until.map(end -> end.isBefore(from.get())).orElse(false)) {
      throw new IllegalArgumentException("until " + until.get() + " is before from " + from.get());
    }
  }

  public boolean on(LocalDate date) {
    return meets(date, date);
  }

  /** Whether it is closed on some of the dates from one to the other, both included. */
  public boolean meets(LocalDate first, LocalDate last) {
    return from.map(start -> !start.isAfter(last)).orElse(true) && !overOn(first);
  }

  public boolean overOn(LocalDate date) {
    return until.map(date::isAfter).orElse(false);
  }
}
