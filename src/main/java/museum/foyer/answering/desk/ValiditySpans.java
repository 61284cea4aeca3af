package museum.foyer.answering.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import museum.foyer.knowledge.Kind;
import museum.foyer.knowledge.items.Cached;
import museum.foyer.knowledge.items.Item;
import museum.foyer.knowledge.items.Items;

/**
 * Door to the spans of days over which the same facts are true: what was made of them for one day
 * of a span can be used for all others.
 */
@ApplicationScoped
public class ValiditySpans {

  private static final Set<Kind> FACTS =
      EnumSet.of(Kind.VENUE, Kind.TICKET, Kind.FREE_DAY, Kind.EXHIBITION);

  private final Cached<TreeSet<LocalDate>> firstDays;

  ValiditySpans(Items items) {
    firstDays = items.cached(() -> firstDays(items));
  }

  /** The first day of the span a day lies in; {@link LocalDate#MIN} for the one with no begin. */
  public LocalDate firstDay(LocalDate day) {
    return Optional.ofNullable(firstDays.get().floor(day)).orElse(LocalDate.MIN);
  }

  /** The last day of the span a day lies in; {@link LocalDate#MAX} for the one with no end. */
  public LocalDate lastDay(LocalDate day) {
    return Optional.ofNullable(firstDays.get().higher(day))
        .map(next -> next.minusDays(1))
        .orElse(LocalDate.MAX);
  }

  private static TreeSet<LocalDate> firstDays(Items items) {
    TreeSet<LocalDate> days = new TreeSet<>();
    FACTS.stream()
        .flatMap(kind -> items.published(kind, Object.class).stream())
        .map(Item::validity)
        .flatMap(
            validity -> Stream.of(validity.from(), validity.until().map(last -> last.plusDays(1))))
        .flatMap(Optional::stream)
        .forEach(days::add);
    return days;
  }
}
