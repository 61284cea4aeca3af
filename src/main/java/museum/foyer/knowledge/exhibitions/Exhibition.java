package museum.foyer.knowledge.exhibitions;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import museum.foyer.knowledge.Translated;

/**
 * An exhibition or a permanent collection.
 *
 * @param aliases other names visitors use, in any language
 * @param from first day; absent if it has always been there
 * @param until last day, included; absent for a permanent collection
 * @param venue key of its venue
 * @param place where in the venue
 * @param artists whose works are shown
 * @param themes what it is about, in the words visitors ask for
 * @param surcharge on top of the ticket, in the museum's currency; absent: none
 * @param bookingRequired absent: the museum has not said
 * @param lateNights when it stays open longer than its venue
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
    List<Translated> artists,
    List<Translated> themes,
    @JsonFormat(shape = JsonFormat.Shape.STRING) Optional<BigDecimal> surcharge,
    Optional<Boolean> bookingRequired,
    Optional<String> bookingUrl,
    List<LateNight> lateNights,
    Optional<String> url) {

  /** Time enough to plan a visit around the last days. */
  private static final int SOON_DAYS = 30;

  public Exhibition {
    aliases = aliases == null ? List.of() : List.copyOf(aliases);
    artists = artists == null ? List.of() : List.copyOf(artists);
    themes = themes == null ? List.of() : List.copyOf(themes);
    lateNights = lateNights == null ? List.of() : List.copyOf(lateNights);
    if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
      throw new IllegalArgumentException("until " + until.get() + " is before from " + from.get());
    }
  }

  public boolean permanent() {
    return until.isEmpty();
  }

  public boolean runningOn(LocalDate date) {
    return runningBetween(date, date);
  }

  /** Whether it can be seen on one of these days, both ends included. */
  public boolean runningBetween(LocalDate first, LocalDate last) {
    return !comingOn(last) && !overOn(first);
  }

  public boolean comingOn(LocalDate date) {
    return from.map(date::isBefore).orElse(false);
  }

  public boolean overOn(LocalDate date) {
    return until.map(date::isAfter).orElse(false);
  }

  /** Whether it can be seen on this date, but not for much longer. */
  public boolean closesSoon(LocalDate date) {
    return runningOn(date)
        && until.map(last -> !last.isAfter(date.plusDays(SOON_DAYS))).orElse(false);
  }

  /** When it closes on a day on which it stays open longer than its venue. */
  public Optional<LocalTime> lateUntil(LocalDate date) {
    return lateNights.stream()
        .filter(night -> runningOn(date) && night.on(date))
        .map(LateNight::until)
        .findFirst();
  }
}
