package museum.foyer.understanding.words;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;

/**
 * Something in a text that can be right or wrong: a date, a time, a price, a number. Offsets are in
 * the folded text.
 */
public sealed interface Figure {

  int start();

  int end();

  /**
   * One or several days.
   *
   * @param readings alternatives, most likely first; empty if what is written contradicts itself (a
   *     Tuesday that is none)
   * @param weekday set if nothing but a weekday was written
   */
  record Day(int start, int end, List<Range> readings, Optional<DayOfWeek> weekday)
      implements Figure {
    public Day {
      readings = List.copyOf(readings);
    }

    /** Days that a match names with nothing left open. */
    public static Day of(MatchResult match, Range range) {
      return new Day(match.start(), match.end(), List.of(range), Optional.empty());
    }
  }

  /** Both ends included. */
  record Range(LocalDate from, LocalDate until) {
    /** One day. */
    public static Range of(LocalDate date) {
      return new Range(date, date);
    }

    public boolean holds(LocalDate date) {
      return !date.isBefore(from) && !date.isAfter(until);
    }
  }

  /**
   * A time of day.
   *
   * @param readings more than one where the half of the day is left open ("6 o'clock")
   */
  record Time(int start, int end, Set<LocalTime> readings) implements Figure {
    public Time {
      readings = Set.copyOf(readings);
    }
  }

  /**
   * An amount of money; "free" is zero in no currency.
   *
   * @param currencies ISO 4217 codes the sign or word may stand for; empty for zero
   */
  record Money(int start, int end, BigDecimal amount, Set<String> currencies) implements Figure {
    public Money {
      amount = amount.stripTrailingZeros();
      currencies = Set.copyOf(currencies);
    }
  }

  record Percentage(int start, int end, BigDecimal value) implements Figure {}

  /** In completed years. */
  record Age(int start, int end, int years) implements Figure {}

  /** Digits only, with a leading plus where it was written. */
  record Phone(int start, int end, String digits) implements Figure {}

  /** An e-mail or web address. */
  record Address(int start, int end, String text) implements Figure {}

  /** Any other number. */
  record Number(int start, int end, BigDecimal value) implements Figure {}

  /** A time or amount in words that is not read to a value ("half past nine"). */
  record Unread(int start, int end) implements Figure {}
}
