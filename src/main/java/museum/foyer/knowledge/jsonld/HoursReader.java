package museum.foyer.knowledge.jsonld;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import museum.foyer.knowledge.hours.TimeSlot;

/**
 * What a document says of opening hours: an ordinary week, and dated days that override it. A day
 * on its own overrides weekdays of a longer stretch.
 */
final class HoursReader {

  /** Longer than a document of ours, shorter than what would be slow. */
  private static final int MOST_DAYS = 800;

  private static final String MIDNIGHT = "00:00";

  /**
   * @param open empty: not known
   */
  record Said(Optional<List<TimeSlot>> open, Optional<String> reason) {}

  private final String place;
  private final List<String> notes;
  private final Map<DayOfWeek, List<TimeSlot>> week = new EnumMap<>(DayOfWeek.class);
  private final Map<LocalDate, Said> stretches = new TreeMap<>();
  private final Map<LocalDate, Said> days = new TreeMap<>();
  private boolean understood = true;

  HoursReader(String place, List<String> notes) {
    this.place = place;
    this.notes = notes;
  }

  void read(List<JsonNode> specifications) {
    for (JsonNode specification : specifications) {
      try {
        read(specification);
      } catch (DateTimeException | IllegalArgumentException e) {
        understood = false;
        notes.add(place + ": these hours were not understood: " + specification);
      }
    }
  }

  /** Empty if the document says nothing of the ordinary week, or something in it is unclear. */
  Optional<Map<DayOfWeek, List<TimeSlot>>> week() {
    return week.isEmpty() || !understood ? Optional.empty() : Optional.of(week);
  }

  Map<LocalDate, Said> special() {
    Map<LocalDate, Said> all = new TreeMap<>(stretches);
    all.putAll(days);
    return all;
  }

  private void read(JsonNode node) {
    Set<DayOfWeek> weekdays = EnumSet.noneOf(DayOfWeek.class);
    for (JsonNode day : Properties.list(node.path("dayOfWeek"))) {
      weekdays.add(DayOfWeek.valueOf(Properties.word(day).toUpperCase(Locale.ROOT)));
    }
    Optional<List<TimeSlot>> open = open(node);
    boolean dated = node.has("validFrom") || node.has("validThrough");
    if (!dated) {
      if (open.isEmpty() || weekdays.isEmpty()) {
        throw new IllegalArgumentException("hours of no day");
      }
      weekdays.forEach(day -> week.computeIfAbsent(day, d -> new ArrayList<>()).addAll(open.get()));
      return;
    }
    LocalDate from = date(node, "validFrom");
    LocalDate until = date(node, "validThrough");
    if (until.isBefore(from) || from.plusDays(MOST_DAYS).isBefore(until)) {
      throw new IllegalArgumentException("too long");
    }
    Optional<String> reason =
        Optional.of(node.path("description").asText("")).filter(s -> !s.isBlank());
    from.datesUntil(until.plusDays(1))
        .filter(day -> weekdays.isEmpty() || weekdays.contains(day.getDayOfWeek()))
        .forEach(
            day ->
                (weekdays.isEmpty() ? days : stretches)
                    .merge(day, new Said(open, reason), HoursReader::both));
  }

  private static Said both(Said one, Said other) {
    if (one.open().isEmpty() || other.open().isEmpty()) {
      return new Said(Optional.empty(), one.reason());
    }
    List<TimeSlot> slots = new ArrayList<>(one.open().get());
    slots.addAll(other.open().get());
    return new Said(Optional.of(slots), one.reason());
  }

  private static Optional<List<TimeSlot>> open(JsonNode node) {
    if (!node.has("opens") || !node.has("closes")) {
      return Optional.empty();
    }
    String opens = node.path("opens").asText();
    String closes = node.path("closes").asText();
    LocalTime first = LocalTime.parse(opens);
    LocalTime last = LocalTime.parse(closes);
    if (first.equals(last)) {
      return Optional.of(List.of());
    }
    boolean allDay = first.equals(LocalTime.MIDNIGHT) && closes.startsWith(Vocabulary.LAST_MINUTE);
    return Optional.of(
        List.of(TimeSlot.parse(first + "-" + (allDay ? MIDNIGHT : last.toString()))));
  }

  private static LocalDate date(JsonNode node, String name) {
    return LocalDate.parse(node.path(name).asText());
  }
}
