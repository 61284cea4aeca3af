package museum.foyer.knowledge.prices;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * When a rate is on sale within its validity.
 *
 * @param weekdays {@code mon} to {@code sun}; empty means every day
 * @param from first time of day of admission at this rate; absent: from opening
 * @param until last time of day, included; absent: until closing
 */
public record RateTimes(
    List<String> weekdays,
    @JsonFormat(pattern = "HH:mm") Optional<LocalTime> from,
    @JsonFormat(pattern = "HH:mm") Optional<LocalTime> until) {

  private static final int LETTERS = 3;

  public RateTimes {
    weekdays = weekdays == null ? List.of() : List.copyOf(weekdays);
    weekdays.forEach(RateTimes::weekday);
    if (from.isPresent() && until.map(end -> end.isBefore(from.get())).orElse(false)) {
      throw new IllegalArgumentException("until " + until.get() + " is before " + from.get());
    }
  }

  public boolean on(LocalDate date) {
    return weekdays.isEmpty() || days().contains(date.getDayOfWeek());
  }

  public List<DayOfWeek> days() {
    return weekdays.stream().map(RateTimes::weekday).toList();
  }

  @JsonIgnore
  public boolean partOfDay() {
    return from.isPresent() || until.isPresent();
  }

  public boolean at(LocalTime time) {
    return from.map(start -> !time.isBefore(start)).orElse(true)
        && until.map(end -> !time.isAfter(end)).orElse(true);
  }

  private static DayOfWeek weekday(String name) {
    return Arrays.stream(DayOfWeek.values())
        .filter(day -> day.name().substring(0, LETTERS).toLowerCase(Locale.ROOT).equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("not a weekday: " + name));
  }
}
