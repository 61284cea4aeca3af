package museum.foyer.knowledge.hours;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.time.LocalTime;

/**
 * One stretch of opening in local time, written {@code "10:00-18:00"}. A closing time at or before
 * the opening one lies on the next day ({@code "20:00-01:00"}).
 */
public record TimeSlot(LocalTime opens, LocalTime closes) {

  private static final int MINUTES_PER_DAY = 24 * 60;

  @JsonCreator
  public static TimeSlot parse(String text) {
    String[] ends = text.split("-", -1);
    if (ends.length != 2) {
      throw new IllegalArgumentException("not a time slot like 10:00-18:00: " + text);
    }
    return new TimeSlot(LocalTime.parse(ends[0].strip()), LocalTime.parse(ends[1].strip()));
  }

  /** From 1 to the 1,440 of a whole day ({@code "00:00-00:00"}). */
  public int minutes() {
    int minutes = (int) Duration.between(opens, closes).toMinutes();
    return passesMidnight() ? minutes + MINUTES_PER_DAY : minutes;
  }

  /** Whether this one opens when the other, begun on the same date, has closed. */
  public boolean isAfter(TimeSlot other) {
    return !other.passesMidnight() && !opens.isBefore(other.closes);
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
