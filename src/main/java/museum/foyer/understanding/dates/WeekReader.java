package museum.foyer.understanding.dates;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import museum.foyer.understanding.words.Draft;
import museum.foyer.understanding.words.Figure;
import museum.foyer.understanding.words.Forms;
import museum.foyer.understanding.words.Phrasebook;

/** Reads days that are named after their place in a week or a year: weekdays, weeks, holidays. */
final class WeekReader {

  private final DayForms forms;
  private final Map<String, Pattern> holidays = new LinkedHashMap<>();
  private final Pattern unplaced;
  private final Pattern weekday;
  private final Pattern weekend;
  private final Pattern nextWeek;
  private final Pattern thisWeek;
  private final Pattern ofNextWeek;
  private final Pattern next;

  WeekReader(Forms words, DayForms forms, Phrasebook.DateWords dates) {
    this.forms = forms;
    dates.holidays().entrySet().stream()
        // "christmas eve" must be tried before "christmas"
        .sorted(
            Comparator.comparing((Map.Entry<String, List<String>> entry) -> entry.getKey().length())
                .reversed())
        .forEach(
            entry -> holidays.put(entry.getKey(), Pattern.compile(words.any(entry.getValue()))));
    unplaced =
        Pattern.compile(
            words.any(
                dates.holidays().entrySet().stream()
                    .filter(entry -> !Holidays.placed(entry.getKey()))
                    .flatMap(entry -> entry.getValue().stream())
                    .toList()));
    List<String> ofNext =
        Stream.of(dates.nextWeek(), dates.ofNextWeek()).flatMap(List::stream).toList();
    String modifiers =
        words.bounded(
            Forms.unbounded(
                Stream.of(ofNext, dates.next(), dates.thisWeek(), dates.thisOne())
                    .flatMap(List::stream)
                    .toList()));
    String before = "(?:(" + modifiers + ")[ -]?[の的]?)?";
    String after =
        "(?:[ -]?(?:de la |della |dell'|da |del |der |de |la |van |of |في )?(" + modifiers + "))?";
    weekday = Pattern.compile(before + "(" + words.any(forms.weekdays().keySet()) + ")" + after);
    weekend = Pattern.compile(before + words.any(dates.weekend()) + after);
    nextWeek = Pattern.compile(words.any(dates.nextWeek()));
    thisWeek = Pattern.compile(words.any(dates.thisWeek()));
    ofNextWeek = Pattern.compile(Forms.unbounded(ofNext));
    next = Pattern.compile(Forms.unbounded(dates.next()));
  }

  void readHolidays(Draft draft, LocalDate today) {
    List<MatchResult> others = unplaced.matcher(draft.text()).results().toList();
    holidays.forEach(
        (name, words) ->
            draft.read(
                words,
                m ->
                    Holidays.next(name, today)
                        .filter(date -> others.stream().noneMatch(other -> isWithin(m, other)))
                        .map(date -> Figure.Day.of(m, Figure.Range.of(date)))));
  }

  /** A holiday whose date nobody can tell is the one that is written beside it. */
  void readNames(Draft draft) {
    List<Figure> dates = draft.figures();
    draft.read(
        unplaced,
        m ->
            dates.stream().anyMatch(date -> Joins.besides(m.start(), m.end(), date, draft.text()))
                ? Optional.of(new Figure.Day(m.start(), m.end(), List.of(), Optional.empty()))
                : Optional.empty());
  }

  /** The new year of a lunar new year is not January's. */
  private static boolean isWithin(MatchResult name, MatchResult other) {
    return other.start() <= name.start() && name.end() <= other.end();
  }

  void read(Draft draft, LocalDate today) {
    LocalDate monday = today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    draft.read(weekday, m -> Optional.of(weekday(m, today)));
    draft.read(weekend, m -> Optional.of(weekend(m, today)));
    draft.read(
        nextWeek, m -> Optional.of(Figure.Day.of(m, new Figure.Range(monday, monday.plusDays(6)))));
    draft.read(
        thisWeek, m -> Optional.of(Figure.Day.of(m, new Figure.Range(today, monday.minusDays(1)))));
  }

  private Figure.Day weekday(MatchResult m, LocalDate today) {
    DayOfWeek day = forms.weekday(m.group(2));
    Optional<String> modifier = modifier(m, 1, 3);
    LocalDate nearest = today.with(TemporalAdjusters.nextOrSame(day));
    if (modifier.isEmpty()) {
      return new Figure.Day(
          m.start(), m.end(), List.of(Figure.Range.of(nearest)), Optional.of(day));
    }
    return new Figure.Day(
        m.start(), m.end(), modified(modifier.get(), nearest, day, today), Optional.empty());
  }

  private List<Figure.Range> modified(
      String modifier, LocalDate nearest, DayOfWeek day, LocalDate today) {
    LocalDate nextMonday = today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    LocalDate inNextWeek = nextMonday.with(TemporalAdjusters.nextOrSame(day));
    if (ofNextWeek.matcher(modifier).matches()) {
      return List.of(Figure.Range.of(inNextWeek));
    } else if (!next.matcher(modifier).matches()) {
      return List.of(Figure.Range.of(nearest));
    }
    LocalDate after = today.with(TemporalAdjusters.next(day));
    return after.equals(inNextWeek)
        ? List.of(Figure.Range.of(inNextWeek))
        : List.of(Figure.Range.of(after), Figure.Range.of(inNextWeek));
  }

  private Figure.Day weekend(MatchResult m, LocalDate today) {
    LocalDate saturday =
        today.getDayOfWeek() == DayOfWeek.SUNDAY
            ? today.minusDays(1)
            : today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
    Figure.Range coming =
        new Figure.Range(saturday.isBefore(today) ? today : saturday, saturday.plusDays(1));
    Figure.Range later = new Figure.Range(saturday.plusWeeks(1), saturday.plusWeeks(1).plusDays(1));
    Optional<String> modifier = modifier(m, 1, 2);
    if (modifier.filter(word -> ofNextWeek.matcher(word).matches()).isPresent()) {
      return Figure.Day.of(m, later);
    } else if (modifier.filter(word -> next.matcher(word).matches()).isEmpty()) {
      return Figure.Day.of(m, coming);
    }
    return saturday.isBefore(today)
        ? Figure.Day.of(m, later)
        : new Figure.Day(m.start(), m.end(), List.of(coming, later), Optional.empty());
  }

  private static Optional<String> modifier(MatchResult m, int before, int after) {
    return Optional.ofNullable(m.group(before))
        .or(() -> Optional.ofNullable(m.group(after)))
        .map(String::strip);
  }
}
