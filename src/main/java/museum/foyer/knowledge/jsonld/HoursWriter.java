package museum.foyer.knowledge.jsonld;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import museum.foyer.knowledge.Language;
import museum.foyer.knowledge.Museum;
import museum.foyer.knowledge.hours.Day;
import museum.foyer.knowledge.hours.OpeningCalendar;
import museum.foyer.knowledge.hours.TimeSlot;
import museum.foyer.knowledge.hours.Venue;
import museum.foyer.knowledge.hours.WeeklyPlan;

/**
 * Opening hours for readers who know no seasons and no rules of precedence: the ordinary week, and
 * every day of the next thirteen months that differs from it as what overrides it. No two
 * statements that override are about the same day.
 */
final class HoursWriter {

  /** What a visit is planned in; search engines ask again within days. */
  static final int DAYS = 400;

  private final WeeklyPlan week;
  private final OpeningCalendar calendar;
  private final Language language;

  HoursWriter(Venue venue, Museum museum, Language language) {
    this.week = venue.hours().weekly();
    this.calendar = venue.calendar(museum);
    this.language = language;
  }

  /** Days that follow each other and have one thing in common. */
  private record Run(List<Day> days, WeeklyPlan plan) {

    boolean goesOn(Day day, WeeklyPlan planOfDay) {
      Day last = days.get(days.size() - 1);
      if (!last.date().plusDays(1).equals(day.date()) || last.special() != day.special()) {
        return false;
      }
      return day.special()
          ? last.state() == day.state()
              && last.slots().equals(day.slots())
              && last.reason().equals(day.reason())
          : plan.equals(planOfDay);
    }

    Day first() {
      return days.get(0);
    }

    LocalDate until() {
      return days.get(days.size() - 1).date();
    }
  }

  ArrayNode ordinary() {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    week(week, EnumSet.allOf(DayOfWeek.class)).forEach(list::add);
    return list;
  }

  ArrayNode special(LocalDate from) {
    List<Run> runs = new ArrayList<>();
    for (Day day : calendar.between(from, from.plusDays(DAYS))) {
      WeeklyPlan plan = calendar.planOn(day.date());
      if (!day.special() && plan.equals(week)) {
        continue;
      }
      Run last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
      if (last == null || !last.goesOn(day, plan)) {
        last = new Run(new ArrayList<>(), plan);
        runs.add(last);
      }
      last.days().add(day);
    }
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    runs.stream().flatMap(this::written).forEach(list::add);
    return list;
  }

  private Stream<ObjectNode> written(Run run) {
    Stream<ObjectNode> written = run.first().special() ? special(run.first()) : season(run);
    return written.map(
        node ->
            node.put("validFrom", run.first().date().toString())
                .put("validThrough", run.until().toString()));
  }

  /** Hours that are not known have no words in schema.org but these. */
  private Stream<ObjectNode> special(Day day) {
    Stream<ObjectNode> nodes =
        switch (day.state()) {
          case CLOSED -> Stream.of(closed());
          case UNCONFIRMED -> Stream.of(Vocabulary.node(Vocabulary.HOURS));
          case OPEN -> day.slots().stream().map(HoursWriter::slot);
        };
    return nodes.peek(
        node -> day.reason().ifPresent(reason -> node.put("description", reason.in(language))));
  }

  /** Also the weekdays that are closed now and usually are not. */
  private Stream<ObjectNode> season(Run run) {
    Set<DayOfWeek> there = EnumSet.noneOf(DayOfWeek.class);
    run.days().forEach(day -> there.add(day.date().getDayOfWeek()));
    Set<DayOfWeek> shut = EnumSet.copyOf(there);
    shut.removeIf(day -> !run.plan().on(day).isEmpty() || week.on(day).isEmpty());
    Stream<ObjectNode> open = week(run.plan(), there);
    return shut.isEmpty() ? open : Stream.concat(open, Stream.of(on(closed(), shut)));
  }

  private static Stream<ObjectNode> week(WeeklyPlan plan, Set<DayOfWeek> days) {
    Map<TimeSlot, Set<DayOfWeek>> bySlot = new LinkedHashMap<>();
    for (DayOfWeek day : days) {
      plan.on(day)
          .forEach(
              slot -> bySlot.computeIfAbsent(slot, s -> EnumSet.noneOf(DayOfWeek.class)).add(day));
    }
    return bySlot.entrySet().stream().map(entry -> on(slot(entry.getKey()), entry.getValue()));
  }

  private static ObjectNode on(ObjectNode hours, Set<DayOfWeek> days) {
    ArrayNode names = hours.putArray("dayOfWeek");
    days.forEach(day -> names.add(Vocabulary.day(day)));
    return hours;
  }

  private static ObjectNode slot(TimeSlot slot) {
    boolean allDay =
        slot.opens().equals(LocalTime.MIDNIGHT) && slot.closes().equals(LocalTime.MIDNIGHT);
    return Vocabulary.node(Vocabulary.HOURS)
        .put("opens", slot.opens().toString())
        .put("closes", allDay ? Vocabulary.LAST_MINUTE : slot.closes().toString());
  }

  private static ObjectNode closed() {
    return Vocabulary.node(Vocabulary.HOURS)
        .put("opens", Vocabulary.MIDNIGHT)
        .put("closes", Vocabulary.MIDNIGHT);
  }
}
