package museum.foyer.answering.evidence;

import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import museum.foyer.understanding.words.Figure;

/** What a figure in the museum's own words is worth. */
public final class Values {

  private Values() {}

  /** The values of a figure; none where it was not read to one. */
  public static List<Value> of(Figure figure) {
    if (figure instanceof Figure.Day day) {
      return day.weekday().isPresent()
          ? List.of()
          : day.readings().stream().flatMap(Values::days).toList();
    }
    return single(figure).toList();
  }

  private static Stream<Value> single(Figure figure) {
    if (figure instanceof Figure.Time time) {
      return Stream.of(new Value.Time(asWritten(time)));
    } else if (figure instanceof Figure.Money money) {
      return Stream.of(new Value.Money(money.amount(), money.currencies()));
    } else if (figure instanceof Figure.Percentage percentage) {
      return Stream.of(new Value.Percentage(percentage.value()));
    } else if (figure instanceof Figure.Age age) {
      return Stream.of(new Value.Age(age.years()));
    } else if (figure instanceof Figure.Phone phone) {
      return Stream.of(new Value.Phone(phone.digits()));
    } else if (figure instanceof Figure.Address address) {
      return Stream.of(new Value.Address(address.text()));
    } else if (figure instanceof Figure.Number number) {
      return Stream.of(new Value.Number(number.value()));
    }
    return Stream.empty();
  }

  private static Stream<Value> days(Figure.Range range) {
    return range.from().equals(range.until())
        ? Stream.of(new Value.Day(range.from()))
        : Stream.of(
            new Value.Days(range.from(), range.until()),
            new Value.Day(range.from()),
            new Value.Day(range.until()));
  }

  /** The team writes 24-hour times: of two readings the one that stands there. */
  private static LocalTime asWritten(Figure.Time time) {
    return time.readings().contains(LocalTime.NOON)
        ? LocalTime.NOON
        : time.readings().stream().min(Comparator.naturalOrder()).orElseThrow();
  }
}
