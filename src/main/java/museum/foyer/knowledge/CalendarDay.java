package museum.foyer.knowledge;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.Optional;

/** A day of one year ({@code 2026-12-24}) or of every year ({@code 12-25}). */
public record CalendarDay(Optional<Year> year, MonthDay day) {

  @JsonCreator
  public static CalendarDay parse(String text) {
    if (text.length() == "MM-DD".length()) {
      return new CalendarDay(Optional.empty(), MonthDay.parse("--" + text));
    }
    LocalDate date = LocalDate.parse(text);
    return new CalendarDay(Optional.of(Year.from(date)), MonthDay.from(date));
  }

  public boolean everyYear() {
    return year.isEmpty();
  }

  /**
   * The date itself, or the one in the year asked about. 29 February falls on the 28th in other
   * years.
   */
  public LocalDate in(int otherYear) {
    return day.atYear(year.map(Year::getValue).orElse(otherYear));
  }

  @JsonValue
  @Override
  public String toString() {
    return year.map(y -> day.atYear(y.getValue()).toString())
        .orElseGet(() -> day.toString().substring(2));
  }
}
