package museum.foyer.staff.contradictions;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import museum.foyer.answering.desk.Subject;
import museum.foyer.answering.desk.Subject.Dimension;
import museum.foyer.answering.evidence.SentenceReader;
import museum.foyer.knowledge.hours.Day;
import museum.foyer.knowledge.hours.OpeningCalendar;
import museum.foyer.knowledge.hours.Venue;
import museum.foyer.understanding.polarity.Aspect;
import museum.foyer.understanding.words.Figure;

/** What a sentence says of open and closed days, against the calendar of the year to come. */
final class CalendarCheck {

  private static final int DAYS_IN_WEEK = 7;

  private final Known known;
  private final LocalDate today;
  private final Limits limits;

  CalendarCheck(Known known, LocalDate today, Limits limits) {
    this.known = known;
    this.today = today;
    this.limits = limits;
  }

  List<Finding> of(Sentence sentence) {
    return opening(sentence)
        .flatMap(one -> venues(one, sentence).flatMap(venue -> at(venue, one, sentence)))
        .toList();
  }

  /** Whether it says of anything that the museum is open or closed, whatever the calendar says. */
  static boolean speaksOf(Sentence sentence) {
    return opening(sentence).findAny().isPresent();
  }

  private static Stream<SentenceReader.Asserted> opening(Sentence sentence) {
    return sentence.asserted().stream()
        .filter(one -> one.statement().aspect() == Aspect.OPEN && one.statement().clear())
        .filter(one -> !one.statement().weak() && Sentence.isOfMuseum(one));
  }

  private Stream<Finding> at(Venue venue, SentenceReader.Asserted said, Sentence sentence) {
    Limits.Kind limit = limits.of(said.statement().limits(), sentence.wording().language());
    if (limit == Limits.Kind.UNKNOWN) {
      return Stream.of();
    }
    boolean holds = said.statement().holds();
    List<Figure.Day> days = sentence.figures(Figure.Day.class, said.statement());
    List<Figure.Range> seasons = seasons(days);
    List<Finding> found = new ArrayList<>();
    for (DayOfWeek weekday : weekdays(days, sentence, limit)) {
      if (denies(venue, weekday, holds, seasons)) {
        found.add(finding(sentence, venue, name(weekday), holds));
        return found.stream();
      }
    }
    days.stream()
        .filter(day -> day.weekday().isEmpty() && hasDigits(day, sentence))
        .filter(
            day ->
                !day.readings().isEmpty()
                    && day.readings().stream().allMatch(CalendarCheck::single))
        .filter(day -> day.readings().stream().allMatch(r -> denies(venue, r.from(), holds)))
        .findFirst()
        .ifPresent(
            day ->
                found.add(
                    finding(sentence, venue, day.readings().get(0).from().toString(), holds)));
    return found.stream();
  }

  private Finding finding(Sentence sentence, Venue venue, String day, boolean holds) {
    return new Finding(
        sentence.wording(),
        (holds ? "open on " : "closed on ") + day,
        "venues/" + venue.key(),
        (holds ? "closed" : "open") + " then");
  }

  private Set<DayOfWeek> weekdays(List<Figure.Day> days, Sentence sentence, Limits.Kind limit) {
    Set<DayOfWeek> weekdays = EnumSet.noneOf(DayOfWeek.class);
    for (Figure.Day day : days) {
      day.weekday().ifPresent(weekdays::add);
      if (day.weekday().isEmpty() && !hasDigits(day, sentence)) {
        day.readings().stream()
            .limit(1)
            .filter(
                range ->
                    !single(range) && range.until().isBefore(range.from().plusDays(DAYS_IN_WEEK)))
            .flatMap(range -> range.from().datesUntil(range.until().plusDays(1)))
            .forEach(date -> weekdays.add(date.getDayOfWeek()));
      }
    }
    return limit == Limits.Kind.EVERY_DAY
            && days.isEmpty()
            && sentence.figures(Figure.Day.class).isEmpty()
        ? EnumSet.allOf(DayOfWeek.class)
        : weekdays;
  }

  /** "On Mondays in July and August". */
  private static List<Figure.Range> seasons(List<Figure.Day> days) {
    return days.stream()
        .flatMap(day -> day.readings().stream())
        .filter(range -> !range.until().isBefore(range.from().plusDays(DAYS_IN_WEEK)))
        .toList();
  }

  /** Only if no such day of the year to come is as the sentence says. */
  private boolean denies(Venue venue, DayOfWeek weekday, boolean open, List<Figure.Range> seasons) {
    List<Day> days =
        year(venue)
            .filter(day -> day.date().getDayOfWeek() == weekday)
            .filter(day -> seasons.isEmpty() || seasons.stream().anyMatch(s -> s.holds(day.date())))
            .toList();
    return days.stream().anyMatch(day -> !day.special() && day.state() != Day.State.UNCONFIRMED)
        && days.stream()
            .filter(day -> !day.special())
            .noneMatch(day -> day.open() == open || day.state() == Day.State.UNCONFIRMED);
  }

  private boolean denies(Venue venue, LocalDate date, boolean open) {
    Day day = venue.calendar(known.museum()).on(date);
    return day.state() != Day.State.UNCONFIRMED && day.open() != open;
  }

  private Stream<Day> year(Venue venue) {
    OpeningCalendar calendar = venue.calendar(known.museum());
    return calendar.between(today, today.plusYears(1)).stream();
  }

  private Stream<Venue> venues(SentenceReader.Asserted said, Sentence sentence) {
    return venues(known, said.about().getOrDefault(Dimension.VENUE, Set.of()), sentence);
  }

  /** Those that are named, else those the questions name, else the main one. */
  static Stream<Venue> venues(Known known, Set<Subject> named, Sentence sentence) {
    Set<String> keys =
        Optional.of(named).filter(found -> !found.isEmpty()).orElse(sentence.venues()).stream()
            .map(Subject::key)
            .collect(Collectors.toSet());
    return keys.isEmpty()
        ? known.venues().stream().limit(1)
        : known.venues().stream().filter(venue -> keys.contains(venue.key()));
  }

  private static boolean single(Figure.Range range) {
    return range.from().equals(range.until());
  }

  private static boolean hasDigits(Figure.Day day, Sentence sentence) {
    return sentence.text(day).codePoints().anyMatch(Character::isDigit);
  }

  static String name(DayOfWeek day) {
    return day.getDisplayName(java.time.format.TextStyle.FULL, java.util.Locale.ENGLISH) + "s";
  }
}
