package museum.foyer.understanding.dates;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import museum.foyer.knowledge.Language;
import museum.foyer.understanding.words.Draft;
import museum.foyer.understanding.words.Figure;
import museum.foyer.understanding.words.Forms;

/** Reads spans within one month that is named once: "3 to 7 May", "May 3-7", "5月3日から7日". */
final class SpanReader {

  private static final String DAY = "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|re|e|o|a|\\.|°)?";

  private final DayForms forms;
  private final Pattern daysMonth;
  private final Pattern monthDays;
  private final Pattern eastAsian;

  /**
   * @param joiner matches what makes two days a range
   */
  SpanReader(Language language, DayForms forms, String joiner) {
    this.forms = forms;
    String month =
        language == Language.VI
            ? "thang (\\d{1,2})(?!\\d)"
            : "(" + new Forms(language).any(forms.months().keySet()) + ")";
    daysMonth =
        Pattern.compile(
            DAY
                + joiner
                + "(?:ngay )?"
                + DAY
                + "[ -]*(?:of |de |do |del |di |d'|من )?"
                + month
                + "(?:,? ?(?:de |del |of |do |nam )?(\\d{4}))?");
    monthDays =
        Pattern.compile(
            month + " (?:the )?" + DAY + joiner + DAY + "(?![\\d:]|[.,]\\d)(?:,? (\\d{4}))?");
    eastAsian =
        Pattern.compile(
            "(?:(\\d{4})\\s?[年년]\\s?)?(?<!\\d)(\\d{1,2})\\s?[月월]\\s?(\\d{1,2})\\s?[日号號일]?"
                + joiner
                + "(\\d{1,2})\\s?[日号號일]");
  }

  void read(Draft draft, LocalDate today) {
    draft.read(eastAsian, m -> span(m, List.of(2, 3, 4, 1), today));
    draft.read(daysMonth, m -> span(m, List.of(3, 1, 2, 4), today));
    draft.read(monthDays, m -> span(m, List.of(1, 2, 3, 4), today));
  }

  /**
   * A span without a year is the one that is not over yet.
   *
   * @param groups of month, first day, last day and year
   */
  private Optional<Figure.Day> span(MatchResult m, List<Integer> groups, LocalDate today) {
    int month = forms.monthNumber(m.group(groups.get(0)));
    int first = Integer.parseInt(m.group(groups.get(1)));
    int last = Integer.parseInt(m.group(groups.get(2)));
    Optional<LocalDate> until =
        Optional.ofNullable(m.group(groups.get(3)))
            .map(Integer::parseInt)
            .map(year -> Upcoming.valid(year, month, last))
            .orElseGet(() -> Upcoming.date(month, last, today));
    return until
        .filter(date -> first >= 1 && first < last)
        .map(date -> Figure.Day.of(m, new Figure.Range(date.withDayOfMonth(first), date)));
  }
}
