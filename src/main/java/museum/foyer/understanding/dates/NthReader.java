package museum.foyer.understanding.dates;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import museum.foyer.knowledge.Language;
import museum.foyer.understanding.words.Draft;
import museum.foyer.understanding.words.Figure;
import museum.foyer.understanding.words.Forms;
import museum.foyer.understanding.words.Phrasebook;
import museum.foyer.understanding.words.Spelling;

/** Reads a weekday by its place in a month: "first Sunday of July", "7月の第一日曜日". */
final class NthReader {

  private final DayForms forms;
  private final Map<String, Integer> places = new HashMap<>();
  private final Pattern nthOfMonth;
  private final Pattern ofMonthNth;
  private final Pattern weekdayNth;

  NthReader(Language language, DayForms forms, Phrasebook.DateWords dates) {
    this.forms = forms;
    dates
        .nth()
        .forEach(
            (place, words) ->
                words.forEach(word -> places.putIfAbsent(Spelling.fold(word), place)));
    Forms words = new Forms(language);
    String nth = "(" + words.any(places.keySet()) + ")";
    String weekday = "(" + words.any(forms.weekdays().keySet()) + ")";
    String month =
        " ?(?:of |in |de |d'|di |do |del |im |des |van |em |en |من |في )?("
            + words.any(forms.months().keySet())
            + ")(?: (?:de |of )?(\\d{4}))?";
    nthOfMonth = Pattern.compile(nth + "[ -]?" + weekday + month);
    ofMonthNth =
        Pattern.compile(
            "(?:(\\d{4})\\s?[年년]\\s?)?(?<!\\d)(\\d{1,2})\\s?[月월]\\s?[の的]?份?\\s?"
                + nth
                + "\\s?[个個]?"
                + weekday);
    weekdayNth =
        Pattern.compile(
            weekday + " " + nth + " (?:cua |trong )?thang (\\d{1,2})(?!\\d)(?: nam (\\d{4}))?");
  }

  void read(Draft draft, LocalDate today) {
    draft.read(nthOfMonth, m -> day(m, List.of(1, 2, 3, 4), today));
    draft.read(ofMonthNth, m -> day(m, List.of(3, 4, 2, 1), today));
    draft.read(weekdayNth, m -> day(m, List.of(2, 1, 3, 4), today));
  }

  /**
   * @param groups of place, weekday, month and year
   */
  private Optional<Figure.Day> day(MatchResult m, List<Integer> groups, LocalDate today) {
    int place = DayForms.lookup(places, m.group(groups.get(0)));
    DayOfWeek weekday = forms.weekday(m.group(groups.get(1)));
    int month = forms.monthNumber(m.group(groups.get(2)));
    Optional<Integer> year = Optional.ofNullable(m.group(groups.get(3))).map(Integer::parseInt);
    return IntStream.rangeClosed(today.getYear(), today.getYear() + 1)
        .map(candidate -> year.orElse(candidate))
        .mapToObj(candidate -> Upcoming.valid(candidate, month, 1))
        .flatMap(Optional::stream)
        .map(first -> first.with(TemporalAdjusters.dayOfWeekInMonth(place, weekday)))
        .filter(date -> date.getMonthValue() == month)
        .filter(date -> year.isPresent() || !date.isBefore(today))
        .findFirst()
        .map(date -> Figure.Day.of(m, Figure.Range.of(date)));
  }
}
