package museum.foyer.answering.evidence;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import museum.foyer.understanding.words.Figure;

/**
 * A figure the evidence holds, without the text it stood in. A value answers only to a figure of
 * its own type.
 */
public sealed interface Value {

  /** Whether the figure, in one of its readings, is this value. */
  boolean isIn(Figure figure);

  record Time(LocalTime time) implements Value {
    @Override
    public boolean isIn(Figure figure) {
      return figure instanceof Figure.Time other && other.readings().contains(time);
    }
  }

  record Day(LocalDate date) implements Value {
    @Override
    public boolean isIn(Figure figure) {
      return figure instanceof Figure.Day other
          && other.weekday().isEmpty()
          && other.readings().stream()
              .anyMatch(r -> r.from().equals(date) && r.until().equals(date));
    }
  }

  /** Both ends included. */
  record Days(LocalDate from, LocalDate until) implements Value {
    @Override
    public boolean isIn(Figure figure) {
      return figure instanceof Figure.Day other
          && other.readings().stream()
              .anyMatch(range -> range.from().equals(from) && range.until().equals(until));
    }
  }

  /** Nothing in any currency is free. */
  record Money(BigDecimal amount, Set<String> currencies) implements Value {
    @Override
    public boolean isIn(Figure figure) {
      return figure instanceof Figure.Money other
          && other.amount().compareTo(amount) == 0
          && (amount.signum() == 0 || other.currencies().stream().anyMatch(currencies::contains));
    }
  }

  record Age(int years) implements Value {
    @Override
    public boolean isIn(Figure figure) {
      return figure instanceof Figure.Age other && other.years() == years
          || figure instanceof Figure.Number number
              && number.value().compareTo(BigDecimal.valueOf(years)) == 0;
    }
  }

  record Percentage(BigDecimal value) implements Value {
    @Override
    public boolean isIn(Figure figure) {
      return figure instanceof Figure.Percentage other && other.value().compareTo(value) == 0;
    }
  }

  record Number(BigDecimal value) implements Value {
    @Override
    public boolean isIn(Figure figure) {
      return figure instanceof Figure.Number other && other.value().compareTo(value) == 0;
    }
  }

  /** National and international writing of a number share its last digits. */
  record Phone(String digits) implements Value {

    private static final int SHARED = 8;

    @Override
    public boolean isIn(Figure figure) {
      return figure instanceof Figure.Phone other && tail(other.digits()).equals(tail(digits));
    }

    private static String tail(String digits) {
      String bare = digits.replace("+", "");
      return bare.substring(Math.max(0, bare.length() - SHARED));
    }
  }

  record Address(String text) implements Value {
    @Override
    public boolean isIn(Figure figure) {
      return figure instanceof Figure.Address other && bare(other.text()).equals(bare(text));
    }

    private static String bare(String address) {
      return address.replaceFirst("^(?:https?://)?(?:www\\.)?", "").replaceFirst("/+$", "");
    }
  }
}
