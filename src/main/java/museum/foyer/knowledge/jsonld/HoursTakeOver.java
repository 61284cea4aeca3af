package museum.foyer.knowledge.jsonld;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import museum.foyer.knowledge.Language;
import museum.foyer.knowledge.Museum;
import museum.foyer.knowledge.hours.Day;
import museum.foyer.knowledge.hours.OpeningCalendar;
import museum.foyer.knowledge.hours.TimeSlot;
import museum.foyer.knowledge.hours.Venue;

/**
 * Brings the hours of a document into those of a venue. Only days on which the document says
 * something else than the museum's own calendar become exceptions, so that seasons and rules of
 * every year stay what they are.
 */
final class HoursTakeOver {

  private static final List<String> LIFE = List.of("status", "validFrom", "validUntil", "reviewBy");
  private static final String EXCEPTIONS = "exceptions";

  private final ObjectMapper json =
      JsonMapper.builder().addModules(new Jdk8Module(), new JavaTimeModule()).build();
  private final ObjectNode venue;
  private final Museum museum;
  private final Language language;

  HoursTakeOver(ObjectNode venue, ObjectNode museum, Language language)
      throws JsonProcessingException {
    this.venue = venue;
    this.museum = json.treeToValue(museum, Museum.class);
    this.language = language;
  }

  void apply(HoursReader said, List<String> notes) throws JsonProcessingException {
    Optional<Map<DayOfWeek, List<TimeSlot>>> stated = said.week();
    if (stated.isPresent()) {
      week(stated.get());
    }
    OpeningCalendar before = calendar();
    List<LocalDate> different =
        said.special().entrySet().stream()
            .filter(entry -> !same(before.on(entry.getKey()), entry.getValue()))
            .map(Map.Entry::getKey)
            .toList();
    for (List<LocalDate> run : runs(different, said.special(), before)) {
      exception(run, said.special().get(run.get(0)));
    }
    OpeningCalendar after = calendar();
    different.stream()
        .filter(day -> !same(after.on(day), said.special().get(day)))
        .forEach(day -> notes.add("the hours of " + day + " could not be taken over"));
  }

  private OpeningCalendar calendar() throws JsonProcessingException {
    ObjectNode body = venue.deepCopy();
    body.remove(LIFE);
    return json.treeToValue(body, Venue.class).calendar(museum);
  }

  /** A day the document leaves out is closed. */
  private void week(Map<DayOfWeek, List<TimeSlot>> week) throws JsonProcessingException {
    ObjectNode plan = venue.withObjectProperty("hours").withObjectProperty("weekly");
    for (DayOfWeek day : DayOfWeek.values()) {
      String name = day.name().substring(0, "mon".length()).toLowerCase(Locale.ROOT);
      ArrayNode slots = slots(week.getOrDefault(day, List.of()));
      boolean closed = slots.isEmpty() && plan.path(name).isEmpty();
      if (!closed && !slots.equals(plan.path(name))) {
        plan.set(name, slots);
      }
    }
  }

  private static boolean same(Day day, HoursReader.Said said) {
    return said.open()
        .map(slots -> day.state() != Day.State.UNCONFIRMED && sorted(slots).equals(day.slots()))
        .orElse(day.state() == Day.State.UNCONFIRMED);
  }

  /** Days in a row of which the same is said; one on which an exception decides stands alone. */
  private static List<List<LocalDate>> runs(
      List<LocalDate> days, Map<LocalDate, HoursReader.Said> said, OpeningCalendar before) {
    List<List<LocalDate>> runs = new ArrayList<>();
    LocalDate last = LocalDate.MIN;
    for (LocalDate day : days) {
      boolean goesOn =
          !runs.isEmpty()
              && last.plusDays(1).equals(day)
              && said.get(last).equals(said.get(day))
              && !before.on(last).special()
              && !before.on(day).special();
      if (!goesOn) {
        runs.add(new ArrayList<>());
      }
      runs.get(runs.size() - 1).add(day);
      last = day;
    }
    return runs;
  }

  private void exception(List<LocalDate> run, HoursReader.Said said) {
    ObjectNode exception = JsonNodeFactory.instance.objectNode();
    if (run.size() == 1) {
      exception.put("on", run.get(0).toString());
    } else {
      exception.put("from", run.get(0).toString());
      exception.put("until", run.get(run.size() - 1).toString());
    }
    said.open()
        .ifPresentOrElse(
            slots -> exception.set("hours", slots(slots)),
            () -> exception.put("unconfirmed", true));
    said.reason().ifPresent(text -> exception.putObject("reason").put(language.tag(), text));
    ArrayNode all = venue.withObjectProperty("hours").withArrayProperty(EXCEPTIONS);
    for (int i = 0; i < all.size(); i++) {
      if (sameDays(all.get(i), exception)) {
        all.set(i, exception);
        return;
      }
    }
    all.add(exception);
  }

  private static boolean sameDays(JsonNode one, JsonNode other) {
    return List.of("on", "from", "until").stream()
        .allMatch(name -> one.path(name).equals(other.path(name)));
  }

  private static ArrayNode slots(List<TimeSlot> slots) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    sorted(slots).forEach(slot -> list.add(slot.toString()));
    return list;
  }

  private static List<TimeSlot> sorted(List<TimeSlot> slots) {
    return slots.stream().sorted(java.util.Comparator.comparing(TimeSlot::opens)).toList();
  }
}
