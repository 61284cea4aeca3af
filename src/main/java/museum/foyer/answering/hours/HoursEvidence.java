package museum.foyer.answering.hours;

import java.time.DayOfWeek;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import museum.foyer.answering.desk.Desk;
import museum.foyer.answering.desk.Source;
import museum.foyer.answering.desk.Subject;
import museum.foyer.answering.evidence.Claim;
import museum.foyer.answering.evidence.Line;
import museum.foyer.answering.evidence.Value;
import museum.foyer.knowledge.Museum;
import museum.foyer.knowledge.hours.Day;
import museum.foyer.knowledge.hours.Opening;
import museum.foyer.knowledge.hours.TimeSlot;
import museum.foyer.knowledge.hours.Venue;
import museum.foyer.understanding.polarity.Aspect;
import museum.foyer.understanding.polarity.Qualifier;
import museum.foyer.understanding.polarity.Sense;

/** Opening hours as evidence: every time with its day and its venue. */
final class HoursEvidence {

  private final Desk desk;
  private final HoursWording wording;
  private final Source source;

  HoursEvidence(Desk desk, HoursWording wording) {
    this.desk = desk;
    this.wording = wording;
    this.source = desk.source("hours", desk.museum().page(Museum.Pages::hours));
  }

  Line day(Venue venue, Day day) {
    Set<Subject> subjects =
        Set.of(
            Subject.day(day.date()),
            Subject.weekday(day.date().getDayOfWeek()),
            Subject.venue(venue.key()));
    List<Claim> claims = new ArrayList<>(claims(day.slots(), subjects));
    claims.addAll(claims(day, Opening::lastAdmission, with(subjects, Subject.LAST_ADMISSION)));
    claims.addAll(claims(day, Opening::roomsClear, with(subjects, Subject.ROOMS_CLEAR)));
    claims.add(new Claim(new Value.Day(day.date()), subjects));
    StringBuilder text = new StringBuilder(wording.day(venue, day));
    sentence(day, Opening::lastAdmission, "hours.lastAdmission").ifPresent(text::append);
    sentence(day, Opening::roomsClear, "hours.roomsClear").ifPresent(text::append);
    Line line = new Line(source, text.toString(), claims, subjects, Set.of());
    return day.state() == Day.State.UNCONFIRMED
        ? line
        : line.asserting(Aspect.OPEN, day.open(), subjects);
  }

  Line weekday(Venue venue, DayOfWeek day, List<TimeSlot> slots) {
    Set<Subject> subjects = Set.of(Subject.weekday(day), Subject.venue(venue.key()));
    String text =
        venue.name().in(desk.language())
            + ", "
            + desk.conventions().weekday(day)
            + ": "
            + (slots.isEmpty() ? desk.say("hours.week.closed") : desk.conventions().slots(slots));
    return new Line(source, text, claims(slots, subjects), subjects, Set.of())
        .asserting(Aspect.OPEN, !slots.isEmpty(), subjects);
  }

  private Optional<String> sentence(
      Day day, Function<Opening, Optional<ZonedDateTime>> which, String key) {
    String times = wording.times(day.openings(), which);
    return times.isEmpty() ? Optional.empty() : Optional.of(" " + desk.say(key, "time", times));
  }

  private static List<Claim> claims(List<TimeSlot> slots, Set<Subject> subjects) {
    return slots.stream()
        .flatMap(
            slot ->
                Stream.of(
                    new Claim(new Value.Time(slot.opens()), subjects, Qualifier.of(Sense.FROM)),
                    new Claim(new Value.Time(slot.closes()), subjects, Qualifier.of(Sense.UNTIL))))
        .toList();
  }

  private static List<Claim> claims(
      Day day, Function<Opening, Optional<ZonedDateTime>> which, Set<Subject> subjects) {
    return day.openings().stream()
        .map(which)
        .flatMap(Optional::stream)
        .map(time -> new Claim(new Value.Time(time.toLocalTime()), subjects))
        .toList();
  }

  private static Set<Subject> with(Set<Subject> subjects, Subject another) {
    Set<Subject> more = new HashSet<>(subjects);
    more.add(another);
    return more;
  }
}
