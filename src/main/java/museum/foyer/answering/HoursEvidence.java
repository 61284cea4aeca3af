package museum.foyer.answering;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import museum.foyer.knowledge.Museum;
import museum.foyer.knowledge.hours.Day;
import museum.foyer.knowledge.hours.TimeSlot;
import museum.foyer.knowledge.hours.Venue;

/** Opening hours as evidence: every time with its day and its venue. */
final class HoursEvidence {

  private final Desk desk;
  private final Source source;

  HoursEvidence(Desk desk) {
    this.desk = desk;
    this.source = desk.source("hours", desk.museum().page(Museum.Pages::hours));
  }

  /**
   * @param sentence what is said of the day in the visitor's language
   */
  Line day(Venue venue, Day day, String sentence) {
    Set<Subject> subjects =
        Set.of(
            Subject.day(day.date()),
            Subject.weekday(day.date().getDayOfWeek()),
            Subject.venue(venue.key()));
    List<Claim> claims = claims(day.slots(), day.lastAdmission().stream(), subjects);
    claims.add(new Claim(new Value.Day(day.date()), subjects));
    String text =
        sentence
            + day.lastAdmission()
                .map(
                    time ->
                        " "
                            + desk.say(
                                "hours.lastAdmission", "time", desk.conventions().time(time)))
                .orElse("");
    return new Line(source, text, claims, subjects, Set.of());
  }

  Line weekday(Venue venue, DayOfWeek day, List<TimeSlot> slots) {
    Set<Subject> subjects = Set.of(Subject.weekday(day), Subject.venue(venue.key()));
    Stream<LocalTime> last =
        slots.isEmpty() || venue.hours().lastAdmissionMinutes().isEmpty()
            ? Stream.empty()
            : Stream.of(
                slots
                    .get(slots.size() - 1)
                    .closes()
                    .minusMinutes(venue.hours().lastAdmissionMinutes().getAsInt()));
    String text =
        venue.name().in(desk.language())
            + ", "
            + desk.conventions().weekday(day)
            + ": "
            + (slots.isEmpty() ? desk.say("hours.week.closed") : desk.conventions().slots(slots));
    return new Line(source, text, claims(slots, last, subjects), subjects, Set.of());
  }

  private static List<Claim> claims(
      List<TimeSlot> slots, Stream<LocalTime> lastAdmission, Set<Subject> subjects) {
    Set<Subject> ofLastAdmission = new HashSet<>(subjects);
    ofLastAdmission.add(Subject.LAST_ADMISSION);
    return Stream.concat(
            slots.stream()
                .flatMap(slot -> Stream.of(slot.opens(), slot.closes()))
                .map(time -> new Claim(new Value.Time(time), subjects)),
            lastAdmission.map(time -> new Claim(new Value.Time(time), ofLastAdmission)))
        .collect(Collectors.toCollection(ArrayList::new));
  }
}
