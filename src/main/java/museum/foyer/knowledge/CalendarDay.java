package museum.foyer.knowledge;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day of one year ({@code 2026-12-24}), of every year ({@code 12-25}), or of every year counted
 * from Easter ({@code easter-2} for Good Friday, {@code orthodox-easter+1}).
 */
public sealed interface CalendarDay {

  @JsonCreator
  static CalendarDay parse(String text) {
    Matcher movable = Movable.FORM.matcher(text);
    if (movable.matches()) {
      int days = movable.group(2) == null ? 0 : Integer.parseInt(movable.group(2));
      return new Movable(movable.group(1) == null ? Easter.WESTERN : Easter.ORTHODOX, days);
    }
    return text.length() == "MM-DD".length()
        ? new Yearly(MonthDay.parse("--" + text))
        : new Once(LocalDate.parse(text));
  }

  /** The date itself, or the one in the year asked about. */
  LocalDate in(int year);

  /** As in the knowledge file. */
  @JsonValue
  @Override
  String toString();

  /** The year, if it is a day of one year only. */
  default Optional<Year> year() {
    return Optional.empty();
  }

  default boolean everyYear() {
    return year().isEmpty();
  }

  record Once(LocalDate date) implements CalendarDay {
    @Override
    public LocalDate in(int year) {
      return date;
    }

    @Override
    public Optional<Year> year() {
      return Optional.of(Year.from(date));
    }

    @Override
    public String toString() {
      return date.toString();
    }
  }

  /** 29 February falls on the 28th in other years. */
  record Yearly(MonthDay day) implements CalendarDay {
    @Override
    public LocalDate in(int year) {
      return day.atYear(year);
    }

    @Override
    public String toString() {
      return day.toString().substring("--".length());
    }
  }

  /** Days after Easter Sunday; before it if negative. */
  record Movable(Easter easter, int days) implements CalendarDay {

    private static final Pattern FORM = Pattern.compile("(orthodox-)?easter([+-]\\d{1,3})?");

    @Override
    public LocalDate in(int year) {
      return easter.in(year).plusDays(days);
    }

    @Override
    public String toString() {
      String name = easter == Easter.ORTHODOX ? "orthodox-easter" : "easter";
      return days == 0 ? name : name + String.format(java.util.Locale.ROOT, "%+d", days);
    }
  }
}
