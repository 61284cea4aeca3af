package museum.foyer.knowledge.exhibitions;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;

/**
 * A day on which an exhibition stays open longer than its venue.
 *
 * @param rule {@code every-friday} or {@code 2027-05-22}
 * @param until when it closes; a time of the small hours lies on the next day
 */
public record LateNight(String rule, @JsonFormat(pattern = "HH:mm") LocalTime until) {

  private static final String EVERY = "every-";

  public LateNight {
    if (weekday(rule).isEmpty()) {
      LocalDate.parse(rule);
    }
  }

  /** The weekday on which it comes back; empty if it is one date. */
  public Optional<DayOfWeek> weekday() {
    return weekday(rule);
  }

  /** The date on which it takes place; empty if it comes back every week. */
  public Optional<LocalDate> date() {
    return weekday().isPresent() ? Optional.empty() : Optional.of(LocalDate.parse(rule));
  }

  public boolean on(LocalDate day) {
    return weekday()
        .map(weekday -> weekday == day.getDayOfWeek())
        .orElseGet(() -> date().filter(day::equals).isPresent());
  }

  private static Optional<DayOfWeek> weekday(String rule) {
    return rule.startsWith(EVERY)
        ? Optional.of(DayOfWeek.valueOf(rule.substring(EVERY.length()).toUpperCase(Locale.ROOT)))
        : Optional.empty();
  }
}
