package museum.foyer.knowledge.prices;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import museum.foyer.knowledge.CalendarDay;
import museum.foyer.knowledge.Translated;

/**
 * Days on which admission is free for all.
 *
 * @param rule {@code first-sunday} (any weekday: of each month), {@code every-friday}, {@code
 *     05-17} or {@code 2026-05-17}
 * @param exceptMonths 1–12, in which the rule does not hold
 * @param from time of day from which admission is free; absent: from opening
 * @param until time of day until which admission is free; absent: until closing
 */
public record FreeDay(
    String key,
    String rule,
    List<Integer> exceptMonths,
    @JsonFormat(pattern = "HH:mm") Optional<LocalTime> from,
    @JsonFormat(pattern = "HH:mm") Optional<LocalTime> until,
    Optional<Translated> note) {

  private static final int DAYS_IN_WEEK = 7;

  public FreeDay {
    exceptMonths = exceptMonths == null ? List.of() : List.copyOf(exceptMonths);
    exceptMonths.forEach(Month::of);
    holds(rule, LocalDate.EPOCH);
    if (from.isPresent() && until.map(end -> !end.isAfter(from.get())).orElse(false)) {
      throw new IllegalArgumentException("until " + until.get() + " is not after " + from.get());
    }
  }

  public boolean on(LocalDate date) {
    return !exceptMonths.contains(date.getMonthValue()) && holds(rule, date);
  }

  /** The weekday the rule is about, if it is about one. */
  public Optional<DayOfWeek> weekday() {
    return Arrays.stream(DayOfWeek.values())
        .filter(day -> rule.endsWith("-" + day.name().toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  public boolean firstOfMonth() {
    return rule.startsWith("first-");
  }

  public boolean wholeDay() {
    return from.isEmpty() && until.isEmpty();
  }

  public boolean at(LocalTime time) {
    return from.map(start -> !time.isBefore(start)).orElse(true)
        && until.map(time::isBefore).orElse(true);
  }

  private static boolean holds(String rule, LocalDate date) {
    if (rule.startsWith("first-")) {
      return date.getDayOfMonth() <= DAYS_IN_WEEK && date.getDayOfWeek() == weekday(rule, "first-");
    }
    if (rule.startsWith("every-")) {
      return date.getDayOfWeek() == weekday(rule, "every-");
    }
    return CalendarDay.parse(rule).in(date.getYear()).equals(date);
  }

  private static DayOfWeek weekday(String rule, String prefix) {
    return Arrays.stream(DayOfWeek.values())
        .filter(
            day ->
                rule.equals(
                    prefix
                        + day.getDisplayName(TextStyle.FULL, Locale.ENGLISH)
                            .toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("not a rule for a free day: " + rule));
  }
}
