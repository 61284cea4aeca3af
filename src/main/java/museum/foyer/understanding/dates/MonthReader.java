package museum.foyer.understanding.dates;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import museum.foyer.knowledge.Language;
import museum.foyer.understanding.words.Draft;
import museum.foyer.understanding.words.Figure;
import museum.foyer.understanding.words.Forms;
import museum.foyer.understanding.words.Phrasebook;

/** Reads whole months, and days of a month that is not named. */
final class MonthReader {

  private static final Pattern CJK_MONTH =
      Pattern.compile("(?:(\\d{4})\\s?[年년]\\s?)?(?<!\\d)(\\d{1,2})\\s?[月월](?!\\s?\\d)");

  private static final Pattern VIETNAMESE_MONTH =
      Pattern.compile("thang (\\d{1,2})(?!\\d)(?: nam (\\d{4}))?");

  /** Followed by one of these a lone "le 3" is no day. */
  private static final String NO_UNIT =
      "(?!\\s?(?:h\\b|:|/|€|%|euro|min|ans\\b|person|personas|euros|ore\\b))";

  /** "May" and "march" are verbs unless a preposition makes them months. */
  private static final List<String> ENGLISH_VERBS = List.of("may", "march", "mar");

  private static final Pattern BEFORE_MONTH =
      Pattern.compile(
          "\\b(?:in|of|during|early|late|this|next|until|till|since|for|mid|from|through) $");

  private static final Pattern BESIDE = Pattern.compile("[ ,(]*");

  private final Language language;
  private final DayForms forms;
  private final Pattern nextMonth;
  private final Pattern thisMonth;
  private final Pattern monthOnly;
  private final List<Pattern> loneDay;

  MonthReader(Language language, DayForms forms, Phrasebook.DateWords dates) {
    this.language = language;
    this.forms = forms;
    Forms words = new Forms(language);
    nextMonth = Pattern.compile(words.any(dates.nextMonth()));
    thisMonth = Pattern.compile(words.any(dates.thisMonth()));
    monthOnly =
        Pattern.compile("(" + words.any(forms.months().keySet()) + ")(?: (?:de |of )?(\\d{4}))?");
    loneDay =
        Forms.numbered(dates.dayOfMonth(), "(?<!\\d)(\\d{1,2})")
            .map(form -> Pattern.compile(words.bounded(form) + "(?!\\d)" + NO_UNIT))
            .toList();
  }

  void read(Draft draft, LocalDate today) {
    draft.read(nextMonth, m -> wholeMonth(m, YearMonth.from(today).plusMonths(1)));
    draft.read(
        thisMonth,
        m ->
            Optional.of(
                Figure.Day.of(m, new Figure.Range(today, YearMonth.from(today).atEndOfMonth()))));
    draft.read(CJK_MONTH, m -> wholeMonth(m, year(m, 1), number(m, 2), today));
    if (language == Language.VI) {
      draft.read(VIETNAMESE_MONTH, m -> wholeMonth(m, year(m, 2), number(m, 1), today));
    }
    draft.read(
        monthOnly,
        m ->
            isVerb(m, draft)
                ? Optional.empty()
                : wholeMonth(m, year(m, 2), forms.month(m.group(1)).getValue(), today));
    loneDay.forEach(
        form ->
            draft.read(
                form,
                m ->
                    ofMonthBefore(m, draft)
                        .or(() -> Upcoming.dayOfMonth(number(m, 1), today))
                        .map(date -> Figure.Day.of(m, Figure.Range.of(date)))));
  }

  /** "Mid January, the 14th": the day of the month that stands beside it. */
  private static Optional<LocalDate> ofMonthBefore(MatchResult m, Draft draft) {
    return draft.figures().stream()
        .filter(figure -> figure.end() <= m.start())
        .filter(figure -> BESIDE.matcher(draft.text().substring(figure.end(), m.start())).matches())
        .filter(Figure.Day.class::isInstance)
        .flatMap(figure -> ((Figure.Day) figure).readings().stream())
        .filter(MonthReader::isMonth)
        .flatMap(
            month ->
                Upcoming.valid(month.from().getYear(), month.from().getMonthValue(), number(m, 1))
                    .stream())
        .findFirst();
  }

  private static boolean isMonth(Figure.Range range) {
    YearMonth month = YearMonth.from(range.from());
    return range.from().equals(month.atDay(1)) && range.until().equals(month.atEndOfMonth());
  }

  private static Optional<Figure.Day> wholeMonth(
      MatchResult m, Optional<Integer> year, int month, LocalDate today) {
    if (month < 1 || month > 12) {
      return Optional.empty();
    }
    int inYear = year.orElse(month < today.getMonthValue() ? today.getYear() + 1 : today.getYear());
    return wholeMonth(m, YearMonth.of(inYear, month));
  }

  private static Optional<Figure.Day> wholeMonth(MatchResult m, YearMonth month) {
    return Optional.of(Figure.Day.of(m, new Figure.Range(month.atDay(1), month.atEndOfMonth())));
  }

  private boolean isVerb(MatchResult m, Draft draft) {
    return language == Language.EN
        && m.group(2) == null
        && ENGLISH_VERBS.contains(m.group(1))
        && !BEFORE_MONTH.matcher(draft.text().substring(0, m.start())).find();
  }

  private static int number(MatchResult m, int group) {
    return Integer.parseInt(m.group(group));
  }

  private static Optional<Integer> year(MatchResult m, int group) {
    return Optional.ofNullable(m.group(group)).map(Integer::parseInt);
  }
}
