package museum.foyer.understanding;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads days that are counted from today: tomorrow, weekdays, weekends, weeks and holidays. */
final class WeekReader {

  /** How the word for week is found inside a form for "next" or "this" (folded). */
  private static final String WEEK =
      "(?:week|woche|semaines?|semanas?|settimana|周|星期|週|주|tuan|[اأ]سبوع)";

  private static final Pattern HAS_WEEK = Pattern.compile(WEEK);

  private final DayForms forms;
  private final List<Relative> relatives = new ArrayList<>();
  private final Map<String, Pattern> holidays = new LinkedHashMap<>();
  private final List<Pattern> inDays;
  private final Pattern weekday;
  private final Pattern weekend;
  private final Pattern week;
  private final Pattern next;

  private record Relative(Pattern words, int days) {}

  WeekReader(Forms words, DayForms forms, Phrasebook.DateWords dates) {
    this.forms = forms;
    relatives.add(new Relative(Pattern.compile(words.any(dates.dayAfterTomorrow())), 2));
    relatives.add(new Relative(Pattern.compile(words.any(dates.tomorrow())), 1));
    relatives.add(new Relative(Pattern.compile(words.any(dates.tonight())), 0));
    relatives.add(new Relative(Pattern.compile(words.any(dates.today())), 0));
    dates.holidays().entrySet().stream()
        // "christmas eve" must be tried before "christmas"
        .sorted(
            Comparator.comparing((Map.Entry<String, List<String>> entry) -> entry.getKey().length())
                .reversed())
        .forEach(
            entry -> holidays.put(entry.getKey(), Pattern.compile(words.any(entry.getValue()))));
    inDays = Forms.numbered(dates.inDays()).map(Pattern::compile).toList();
    String modifiers =
        Forms.unbounded(Stream.of(dates.next(), dates.thisOne()).flatMap(List::stream).toList());
    String before = "(?:(" + words.bounded(modifiers) + ")[ -]?[の的]?)?";
    String after = "(?:[ -]?(?:de la |da |del |der |de |la )?(" + words.bounded(modifiers) + "))?";
    weekday = Pattern.compile(before + "(" + words.any(forms.weekdays().keySet()) + ")" + after);
    weekend = Pattern.compile(before + words.any(dates.weekend()) + after);
    week = Pattern.compile(before + words.bounded(WEEK) + after);
    next = Pattern.compile(Forms.unbounded(dates.next()));
  }

  void read(Draft draft, LocalDate today) {
    holidays.forEach(
        (name, words) ->
            draft.read(
                words,
                m ->
                    Holidays.next(name, today)
                        .map(date -> Figure.Day.of(m, Figure.Range.of(date)))));
    relatives.forEach(
        r ->
            draft.read(
                r.words(),
                m -> Optional.of(Figure.Day.of(m, Figure.Range.of(today.plusDays(r.days()))))));
    inDays.forEach(
        p ->
            draft.read(
                p,
                m ->
                    Optional.of(
                        Figure.Day.of(
                            m, Figure.Range.of(today.plusDays(Integer.parseInt(m.group(1))))))));
    draft.read(weekday, m -> Optional.of(weekday(m, today)));
    draft.read(weekend, m -> Optional.of(weekend(m, today)));
    draft.read(week, m -> week(m, today));
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
    if (!next.matcher(modifier).matches()) {
      return List.of(Figure.Range.of(nearest));
    }
    LocalDate nextMonday = today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    LocalDate inNextWeek = nextMonday.with(TemporalAdjusters.nextOrSame(day));
    LocalDate after = today.with(TemporalAdjusters.next(day));
    if (HAS_WEEK.matcher(modifier).find() || after.equals(inNextWeek)) {
      return List.of(Figure.Range.of(inNextWeek));
    }
    return List.of(Figure.Range.of(after), Figure.Range.of(inNextWeek));
  }

  private Figure.Day weekend(MatchResult m, LocalDate today) {
    LocalDate saturday =
        today.getDayOfWeek() == DayOfWeek.SUNDAY
            ? today.minusDays(1)
            : today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
    Figure.Range coming =
        new Figure.Range(saturday.isBefore(today) ? today : saturday, saturday.plusDays(1));
    Figure.Range later = new Figure.Range(saturday.plusWeeks(1), saturday.plusWeeks(1).plusDays(1));
    Optional<String> modifier = modifier(m, 1, 2).filter(word -> next.matcher(word).matches());
    if (modifier.isEmpty()) {
      return Figure.Day.of(m, coming);
    }
    return HAS_WEEK.matcher(modifier.get()).find() || saturday.isBefore(today)
        ? Figure.Day.of(m, later)
        : new Figure.Day(m.start(), m.end(), List.of(coming, later), Optional.empty());
  }

  private Optional<Figure.Day> week(MatchResult m, LocalDate today) {
    return modifier(m, 1, 2)
        .map(
            word -> {
              LocalDate monday = today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
              return next.matcher(word).matches()
                  ? Figure.Day.of(m, new Figure.Range(monday, monday.plusDays(6)))
                  : Figure.Day.of(m, new Figure.Range(today, monday.minusDays(1)));
            });
  }

  private static Optional<String> modifier(MatchResult m, int before, int after) {
    return Optional.ofNullable(m.group(before))
        .or(() -> Optional.ofNullable(m.group(after)))
        .map(word -> word.strip());
  }
}
