package museum.foyer.knowledge.exhibitions;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import museum.foyer.knowledge.Translated;

/**
 * An exhibition.
 *
 * @param aliases other names visitors use, in any language
 * @param from first day; absent for a permanent collection
 * @param until last day, included; absent for a permanent collection
 * @param venue key of its venue
 * @param place where in the venue
 * @param surcharge on top of the ticket, in the museum's currency
 */
public record Exhibition(
    String key,
    Translated title,
    List<String> aliases,
    Optional<LocalDate> from,
    Optional<LocalDate> until,
    Optional<String> venue,
    Optional<Translated> place,
    Optional<Translated> summary,
    Optional<Translated> texts,
    @JsonFormat(shape = JsonFormat.Shape.STRING) Optional<BigDecimal> surcharge,
    Optional<String> bookingUrl,
    Optional<String> url) {

  public Exhibition {
    aliases = aliases == null ? List.of() : List.copyOf(aliases);
    if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
      throw new IllegalArgumentException("until " + until.get() + " is before from " + from.get());
    }
  }

  public boolean permanent() {
    return until.isEmpty();
  }

  public boolean runningOn(LocalDate date) {
    return !comingOn(date) && !overOn(date);
  }

  public boolean comingOn(LocalDate date) {
    return from.map(date::isBefore).orElse(false);
  }

  public boolean overOn(LocalDate date) {
    return until.map(date::isAfter).orElse(false);
  }
}
