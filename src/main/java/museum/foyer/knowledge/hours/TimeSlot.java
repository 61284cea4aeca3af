package museum.foyer.knowledge.hours;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalTime;

/**
 * One stretch of opening in local time, written {@code "10:00-18:00"}. A closing time at or before
 * the opening one lies on the next day ({@code "20:00-01:00"}).
 */
public record TimeSlot(LocalTime opens, LocalTime closes) {

  @JsonCreator
  public static TimeSlot parse(String text) {
    String[] ends = text.split("-", -1);
    if (ends.length != 2) {
      throw new IllegalArgumentException("not a time slot like 10:00-18:00: " + text);
    }
    return new TimeSlot(LocalTime.parse(ends[0].strip()), LocalTime.parse(ends[1].strip()));
  }

  public boolean passesMidnight() {
    return !closes.isAfter(opens);
  }

  @JsonValue
  @Override
  public String toString() {
    return opens + "-" + closes;
  }
}
