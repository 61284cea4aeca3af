package museum.foyer.staff.contradictions;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import museum.foyer.answering.desk.Subject;
import museum.foyer.answering.desk.Subject.Dimension;
import museum.foyer.knowledge.exhibitions.LateNight;
import museum.foyer.knowledge.hours.Day;
import museum.foyer.knowledge.hours.Opening;
import museum.foyer.knowledge.hours.Venue;
import museum.foyer.knowledge.prices.FreeDay;
import museum.foyer.understanding.polarity.Aspect;
import museum.foyer.understanding.polarity.Sense;
import museum.foyer.understanding.topics.Topic;
import museum.foyer.understanding.words.Figure;

/**
 * What times a sentence names for opening, closing and last admission, against those of the
 * calendar. A time that is one of any day it may be said of is right.
 */
final class HoursCheck {

  /** "Last admission is 45 minutes before": more are about something else than the museum. */
  private static final int MOST_OTHER_WORDS = 1;

  private final Known known;
  private final LocalDate today;

  HoursCheck(Known known, LocalDate today) {
    this.known = known;
    this.today = today;
  }

  List<Finding> of(Sentence sentence) {
    if (!speaksOf(sentence)) {
      return List.of();
    }
    boolean last =
        sentence.topic().or(sentence::asked).filter(Topic.LAST_ADMISSION::equals).isPresent();
    return CalendarCheck.venues(known, sentence.named(Dimension.VENUE), sentence)
        .limit(1)
        .flatMap(venue -> at(venue, sentence, last))
        .toList();
  }

  /** Whether its times are those of the museum, whatever these are. */
  static boolean speaksOf(Sentence sentence) {
    return sentence.isAbout(Topic.Subject.HOURS) && isOfMuseum(sentence);
  }

  /** "The reading room is open" says nothing of the museum's hours. */
  private static boolean isOfMuseum(Sentence sentence) {
    return sentence.named(Dimension.EXHIBITION).isEmpty()
        && sentence.otherWords() <= MOST_OTHER_WORDS
        && sentence.asserted().stream()
            .filter(said -> said.statement().aspect() == Aspect.OPEN)
            .allMatch(Sentence::isOfMuseum);
  }

  private Stream<Finding> at(Venue venue, Sentence sentence, boolean last) {
    List<Figure.Time> times = sentence.figures(Figure.Time.class);
    Stream<Finding> wrongTimes =
        times.stream()
            .flatMap(
                time -> {
                  Set<LocalTime> right = times(venue, sentence, time, last && times.size() == 1);
                  return right.isEmpty() || time.readings().stream().anyMatch(right::contains)
                      ? Stream.of()
                      : Stream.of(finding(sentence, venue, sentence.text(time), right));
                });
    return Stream.concat(wrongTimes, last ? minutes(venue, sentence) : Stream.of()).limit(1);
  }

  private static Finding finding(Sentence sentence, Venue venue, String says, Set<?> right) {
    return new Finding(
        sentence.wording(),
        says,
        "venues/" + venue.key(),
        right.stream().map(Object::toString).collect(Collectors.joining(", ")));
  }

  private Stream<Finding> minutes(Venue venue, Sentence sentence) {
    Set<Integer> right = new TreeSet<>();
    venue.hours().lastAdmissionMinutes().ifPresent(right::add);
    venue.hours().seasons().forEach(season -> season.lastAdmissionMinutes().ifPresent(right::add));
    venue.hours().exceptions().forEach(days -> days.lastAdmissionMinutes().ifPresent(right::add));
    return sentence.figures(Figure.Number.class).stream()
        .filter(
            number ->
                sentence
                    .reading()
                    .polarity()
                    .of(number)
                    .unit()
                    .filter("minute"::equals)
                    .isPresent())
        .filter(number -> !right.isEmpty() && !right.contains(number.value().intValue()))
        .map(number -> finding(sentence, venue, sentence.text(number) + " minutes", right));
  }

  private Set<LocalTime> times(
      Venue venue, Sentence sentence, Figure.Time time, boolean lastAdmission) {
    Set<DayOfWeek> weekdays =
        sentence.of(time, Dimension.DAY).stream()
            .map(Subject::key)
            .flatMap(key -> Stream.of(DayOfWeek.values()).filter(day -> day.name().equals(key)))
            .collect(Collectors.toSet());
    Optional<Sense> sense = sentence.reading().polarity().of(time).sense();
    Set<LocalTime> right = new TreeSet<>();
    venue.calendar(known.museum()).between(today, today.plusYears(1)).stream()
        .filter(day -> weekdays.isEmpty() || weekdays.contains(day.date().getDayOfWeek()))
        .map(Day::openings)
        .flatMap(List::stream)
        .distinct()
        .forEach(opening -> right.addAll(times(opening, sense, lastAdmission)));
    if (!lastAdmission && !right.isEmpty()) {
      right.addAll(other(venue));
    }
    return right;
  }

  private static Set<LocalTime> times(Opening opening, Optional<Sense> sense, boolean last) {
    Set<LocalTime> times = new HashSet<>();
    opening.lastAdmission().map(ZonedDateTime::toLocalTime).ifPresent(times::add);
    if (last && !times.isEmpty()) {
      return times;
    }
    if (sense.filter(Sense.FROM::equals).isPresent()) {
      return Set.of(opening.slot().opens());
    }
    times.add(opening.slot().closes());
    opening.roomsClear().map(ZonedDateTime::toLocalTime).ifPresent(times::add);
    if (sense.filter(Sense.UNTIL::equals).isEmpty()) {
      times.add(opening.slot().opens());
    }
    return times;
  }

  /** Late evenings of exhibitions and hours of free admission are hours of the museum too. */
  private Set<LocalTime> other(Venue venue) {
    return Stream.of(
            known.exhibitions().stream()
                .filter(show -> show.venue().map(venue.key()::equals).orElse(true))
                .flatMap(show -> show.lateNights().stream())
                .map(LateNight::until),
            known.freeDays().stream().map(FreeDay::from).flatMap(Optional::stream),
            known.freeDays().stream().map(FreeDay::until).flatMap(Optional::stream))
        .flatMap(times -> times)
        .collect(Collectors.toSet());
  }
}
