package museum.foyer.understanding;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import museum.foyer.knowledge.Language;

/**
 * Reads dates of the calendar: in digits, with the name of a month, or a day of the month alone.
 */
final class DateReader {

  private static final String DAY_NUMBER = "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|re|e|o|a|\\.|°)?";

  private static final Pattern ISO =
      Pattern.compile("(?<![\\d-])(\\d{4})-(\\d{1,2})-(\\d{1,2})(?!\\d)");

  private static final Pattern WITH_YEAR =
      Pattern.compile(
          "(?<![\\d./-])(\\d{1,2})([./-])(\\d{1,2})\\2(\\d{4}|\\d{2})(?![\\d]|[./-]\\d)");

  private static final Pattern SLASHED =
      Pattern.compile("(?<![\\d/])(\\d{1,2})/(\\d{1,2})(?![\\d/])");

  private static final Pattern DOTTED =
      Pattern.compile("(?<![\\d.])(\\d{1,2})\\.(\\d{1,2})\\.(?!\\d)");

  private static final Pattern CJK =
      Pattern.compile(
          "(?:(\\d{4})\\s?[年년]\\s?)?(?<!\\d)(\\d{1,2})\\s?[月월]\\s?(\\d{1,2})\\s?[日号號일]");

  private static final Pattern CJK_MONTH =
      Pattern.compile("(?:(\\d{4})\\s?[年년]\\s?)?(?<!\\d)(\\d{1,2})\\s?[月월](?!\\s?\\d)");

  private static final Pattern VIETNAMESE =
      Pattern.compile(
          "(?:ngay |mung )?(?<!\\d)(\\d{1,2}) thang (\\d{1,2})(?!\\d)(?: nam (\\d{4}))?");

  private static final Pattern VIETNAMESE_MONTH =
      Pattern.compile("thang (\\d{1,2})(?!\\d)(?: nam (\\d{4}))?");

  private static final Map<Language, String> LONE_DAY =
      Map.ofEntries(
          Map.entry(Language.FR, "\\ble (\\d{1,2})(?:er)?(?![\\d]|er)"),
          Map.entry(Language.EN, "\\bthe (\\d{1,2})(?:st|nd|rd|th)\\b"),
          Map.entry(Language.DE, "\\bam (\\d{1,2})\\.(?!\\d)"),
          Map.entry(Language.ES, "\\bel (?:dia )?(\\d{1,2})(?!\\d)"),
          Map.entry(Language.IT, "\\bil (\\d{1,2})(?!\\d)"),
          Map.entry(Language.PT, "\\bdia (\\d{1,2})(?!\\d)"),
          Map.entry(Language.NL, "\\bde (\\d{1,2})e\\b"),
          Map.entry(Language.VI, "\\bngay (\\d{1,2})(?!\\d)"),
          Map.entry(Language.JA, "(?<!\\d)(\\d{1,2})日(?![間後前])"),
          Map.entry(Language.ZH, "(?<!\\d)(\\d{1,2})[日号號](?!线|線)"),
          Map.entry(Language.KO, "(?<!\\d)(\\d{1,2})일(?!간|후|전)"),
          Map.entry(Language.AR, "يوم (\\d{1,2})(?!\\d)"));

  /** Followed by one of these a lone "le 3" is no day. */
  private static final String NO_UNIT =
      "(?!\\s?(?:h\\b|:|€|%|euro|min|ans\\b|person|personas|euros|ore\\b))";

  private final Language language;
  private final DayForms forms;
  private final Pattern dayMonth;
  private final Pattern monthDay;
  private final Pattern monthOnly;
  private final Pattern loneDay;

  DateReader(Language language, DayForms forms) {
    this.language = language;
    this.forms = forms;
    String monthForms = new Forms(language).any(forms.months().keySet());
    dayMonth =
        Pattern.compile(
            DAY_NUMBER
                + "[ -]*(?:of |de |do |del |di |d'|من )?("
                + monthForms
                + ")(?:,? ?(?:de |del |of |do )?(\\d{4}))?");
    monthDay =
        Pattern.compile(
            "("
                + monthForms
                + ") (?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?![\\d:]|[.,]\\d)(?:,? (\\d{4}))?");
    monthOnly = Pattern.compile("(" + monthForms + ")(?: (?:de |of )?(\\d{4}))?");
    loneDay = Pattern.compile(LONE_DAY.get(language) + NO_UNIT);
  }

  /** Dates that also carry a year: read before anything else that is made of digits. */
  void readFull(Draft draft) {
    draft.read(ISO, m -> date(m, number(m, 1), number(m, 2), number(m, 3)));
    draft.read(
        WITH_YEAR,
        m -> numeric(m, number(m, 1), number(m, 3), Optional.of(fullYear(number(m, 4)))));
  }

  /** Days of a month. */
  void readDays(Draft draft, LocalDate today) {
    draft.read(CJK, m -> day(m, year(m, 1), number(m, 2), number(m, 3), today));
    if (language == Language.VI) {
      draft.read(VIETNAMESE, m -> day(m, year(m, 3), number(m, 2), number(m, 1), today));
    }
    draft.read(dayMonth, m -> day(m, year(m, 3), month(m.group(2)), number(m, 1), today));
    draft.read(monthDay, m -> day(m, year(m, 3), month(m.group(1)), number(m, 2), today));
    draft.read(SLASHED, m -> numeric(m, number(m, 1), number(m, 2), Optional.empty(), today));
    draft.read(DOTTED, m -> numeric(m, number(m, 1), number(m, 2), Optional.empty(), today));
  }

  /** Whole months, and a day of a month that is not named. */
  void readMonths(Draft draft, LocalDate today) {
    draft.read(CJK_MONTH, m -> wholeMonth(m, year(m, 1), number(m, 2), today));
    if (language == Language.VI) {
      draft.read(VIETNAMESE_MONTH, m -> wholeMonth(m, year(m, 2), number(m, 1), today));
    }
    draft.read(
        monthOnly,
        m ->
            isVerb(m, draft)
                ? Optional.empty()
                : wholeMonth(m, year(m, 2), month(m.group(1)), today));
    draft.read(
        loneDay,
        m ->
            nextDayOfMonth(number(m, 1), today)
                .map(date -> Figure.Day.of(m, Figure.Range.of(date))));
  }

  private Optional<Figure.Day> day(
      MatchResult m, Optional<Integer> year, int month, int day, LocalDate today) {
    if (year.isPresent()) {
      return date(m, year.get(), month, day);
    }
    return nextDate(month, day, today).map(date -> Figure.Day.of(m, Figure.Range.of(date)));
  }

  private Optional<Figure.Day> date(MatchResult m, int year, int month, int day) {
    return valid(year, month, day).map(date -> Figure.Day.of(m, Figure.Range.of(date)));
  }

  private Optional<Figure.Day> numeric(
      MatchResult m, int first, int second, Optional<Integer> year) {
    return numeric(m, first, second, (month, day) -> valid(year.orElseThrow(), month, day));
  }

  private Optional<Figure.Day> numeric(
      MatchResult m, int first, int second, Optional<Integer> year, LocalDate today) {
    return numeric(m, first, second, (month, day) -> nextDate(month, day, today));
  }

  /**
   * Day before month, as all served locales write it but American English and East Asia: those
   * readings are kept too.
   */
  private Optional<Figure.Day> numeric(
      MatchResult m,
      int first,
      int second,
      BiFunction<Integer, Integer, Optional<LocalDate>> dateOf) {
    boolean monthFirst =
        language == Language.JA || language == Language.ZH || language == Language.KO;
    boolean either = language == Language.EN;
    List<Figure.Range> readings = new ArrayList<>();
    if (!monthFirst) {
      dateOf.apply(second, first).map(Figure.Range::of).ifPresent(readings::add);
    }
    if (monthFirst || either || readings.isEmpty()) {
      dateOf
          .apply(first, second)
          .map(Figure.Range::of)
          .filter(r -> !readings.contains(r))
          .ifPresent(readings::add);
    }
    return readings.isEmpty()
        ? Optional.empty()
        : Optional.of(new Figure.Day(m.start(), m.end(), readings, Optional.empty()));
  }

  private Optional<Figure.Day> wholeMonth(
      MatchResult m, Optional<Integer> year, int month, LocalDate today) {
    if (month < 1 || month > 12) {
      return Optional.empty();
    }
    int inYear = year.orElse(month < today.getMonthValue() ? today.getYear() + 1 : today.getYear());
    YearMonth asked = YearMonth.of(inYear, month);
    return Optional.of(Figure.Day.of(m, new Figure.Range(asked.atDay(1), asked.atEndOfMonth())));
  }

  /** "May" and "march" are verbs unless a preposition makes them months. */
  private boolean isVerb(MatchResult m, Draft draft) {
    if (language != Language.EN
        || m.group(2) != null
        || !(m.group(1).equals("may") || m.group(1).equals("march") || m.group(1).equals("mar"))) {
      return false;
    }
    String before = draft.text().substring(0, m.start());
    return !before.matches(
        ".*\\b(?:in|of|during|early|late|this|next|until|till|since|for|mid|from|through) ");
  }

  private int month(String form) {
    return forms.month(form).getValue();
  }

  private static Optional<LocalDate> nextDayOfMonth(int day, LocalDate today) {
    return IntStream.rangeClosed(0, 2)
        .mapToObj(today::plusMonths)
        .flatMap(month -> valid(month.getYear(), month.getMonthValue(), day).stream())
        .filter(date -> !date.isBefore(today))
        .findFirst();
  }

  private static Optional<LocalDate> nextDate(int month, int day, LocalDate today) {
    // 29 February may be up to eight years away
    return IntStream.rangeClosed(today.getYear(), today.getYear() + 8)
        .mapToObj(year -> valid(year, month, day))
        .flatMap(Optional::stream)
        .filter(date -> !date.isBefore(today))
        .findFirst();
  }

  private static Optional<LocalDate> valid(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }

  private static int number(MatchResult m, int group) {
    return Integer.parseInt(m.group(group));
  }

  private static Optional<Integer> year(MatchResult m, int group) {
    return Optional.ofNullable(m.group(group)).map(Integer::parseInt);
  }

  private static int fullYear(int year) {
    return year < 100 ? 2000 + year : year;
  }
}
