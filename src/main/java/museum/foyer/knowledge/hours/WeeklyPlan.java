package museum.foyer.knowledge.hours;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DayOfWeek;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The slots of each weekday; a day without slots is closed. */
public record WeeklyPlan(Map<DayOfWeek, List<TimeSlot>> slots) {

  public WeeklyPlan {
    Map<DayOfWeek, List<TimeSlot>> copy = new EnumMap<>(DayOfWeek.class);
    copy.putAll(slots);
    slots = Collections.unmodifiableMap(copy);
  }

  /** From {@code {mon: [], tue: ["10:00-18:00"]}}; a day left out is closed. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static WeeklyPlan ofNames(Map<String, List<TimeSlot>> byName) {
    Map<DayOfWeek, List<TimeSlot>> slots = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      slots.put(day, List.copyOf(byName.getOrDefault(shortName(day), List.of())));
    }
    return new WeeklyPlan(slots);
  }

  public List<TimeSlot> on(DayOfWeek day) {
    return slots.getOrDefault(day, List.of());
  }

  @JsonValue
  Map<String, List<TimeSlot>> byName() {
    Map<String, List<TimeSlot>> named = new TreeMap<>();
    slots.forEach((day, list) -> named.put(shortName(day), list));
    return named;
  }

  private static String shortName(DayOfWeek day) {
    return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
  }
}
