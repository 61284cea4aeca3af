package museum.foyer.understanding;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import museum.foyer.knowledge.Language;

/**
 * Reads the days named in a text of one language. A date without a year is its next occurrence from
 * today on; where the text leaves two readings open, both are kept.
 */
final class DayReader {

  /** How the word for week is found inside a form for "next" or "this" (folded). */
  private static final String WEEK =
      "(?:week|woche|semaines?|semanas?|settimana|周|星期|週|주|tuan|[اأ]سبوع)";

  private static final Pattern HAS_WEEK = Pattern.compile(WEEK);
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
  private final List<Relative> relatives = new ArrayList<>();
  private final Map<String, Pattern> holidays = new LinkedHashMap<>();
  private final List<Pattern> inDays;
  private final Pattern weekday;
  private final Pattern weekend;
  private final Pattern week;
  private final Pattern dayMonth;
  private final Pattern monthDay;
  private final Pattern monthOnly;
  private final Pattern loneDay;
  private final Pattern next;
  private final Pattern until;

  private record Relative(Pattern words, int days) {}

  DayReader(Phrasebook phrases) {
    language = phrases.language();
    forms = DayForms.of(language, phrases);
    Forms words = new Forms(language);
    Phrasebook.DateWords dates = phrases.dates();
    relatives.add(new Relative(Pattern.compile(words.any(dates.dayAfterTomorrow())), 2));
    relatives.add(new Relative(Pattern.compile(words.any(dates.tomorrow())), 1));
    relatives.add(new Relative(Pattern.compile(words.any(dates.tonight())), 0));
    relatives.add(new Relative(Pattern.compile(words.any(dates.today())), 0));
    dates.holidays().entrySet().stream()
        // "christmas eve" must be tried before "christmas"
        .sorted(
            java.util.Comparator.comparing(
                    (Map.Entry<String, List<String>> entry) -> entry.getKey().length())
                .reversed())
        .forEach(
            entry -> holidays.put(entry.getKey(), Pattern.compile(words.any(entry.getValue()))));
    inDays = Forms.numbered(dates.inDays()).map(Pattern::compile).toList();
    String modifiers = Forms.unbounded(concat(dates.next(), dates.thisOne()));
    String before = "(?:(" + words.bounded(modifiers) + ")[ -]?[の的]?)?";
    String after = "(?:[ -]?(?:de la |da |del |der |de |la )?(" + words.bounded(modifiers) + "))?";
    weekday = Pattern.compile(before + "(" + words.any(forms.weekdays().keySet()) + ")" + after);
    weekend = Pattern.compile(before + words.any(dates.weekend()) + after);
    week = Pattern.compile(before + words.bounded(WEEK) + after);
    String monthForms = words.any(forms.months().keySet());
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
    next = Pattern.compile(Forms.unbounded(dates.next()));
    until =
        Pattern.compile(
            " ?(?:-|" + words.any(dates.until()) + ") ?(?:the |le |el |il |den |dem |zum )?");
  }

  /** Dates that also carry a year: read before anything else that is made of digits. */
  void readFull(Draft draft) {
    draft.read(ISO, m -> date(m, number(m, 1), number(m, 2), number(m, 3)));
    draft.read(
        WITH_YEAR,
        m -> numeric(m, number(m, 1), number(m, 3), Optional.of(fullYear(number(m, 4)))));
  }

  void read(Draft draft, LocalDate today) {
    draft.read(CJK, m -> day(m, year(m, 1), number(m, 2), number(m, 3), today));
    if (language == Language.VI) {
      draft.read(VIETNAMESE, m -> day(m, year(m, 3), number(m, 2), number(m, 1), today));
    }
    draft.read(dayMonth, m -> day(m, year(m, 3), month(m.group(2)), number(m, 1), today));
    draft.read(monthDay, m -> day(m, year(m, 3), month(m.group(1)), number(m, 2), today));
    draft.read(SLASHED, m -> numeric(m, number(m, 1), number(m, 2), Optional.empty(), today));
    draft.read(DOTTED, m -> numeric(m, number(m, 1), number(m, 2), Optional.empty(), today));
    holidays.forEach(
        (name, words) ->
            draft.read(
                words, m -> Holidays.next(name, today).map(date -> at(m, Figure.Range.of(date)))));
    relatives.forEach(
        r ->
            draft.read(
                r.words(), m -> Optional.of(at(m, Figure.Range.of(today.plusDays(r.days()))))));
    inDays.forEach(
        p -> draft.read(p, m -> Optional.of(at(m, Figure.Range.of(today.plusDays(number(m, 1)))))));
    draft.read(weekday, m -> Optional.of(weekday(m, today)));
    draft.read(weekend, m -> Optional.of(weekend(m, today)));
    draft.read(week, m -> week(m, today));
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
        m -> nextDayOfMonth(number(m, 1), today).map(date -> at(m, Figure.Range.of(date))));
  }

  /** Whether what stands between two days makes them a range: "from … to …". */
  boolean joinsRange(String between) {
    return until.matcher(between).matches();
  }

  private Figure.Day weekday(MatchResult m, LocalDate today) {
    DayOfWeek day =
        forms.weekdays().get(m.group(2).replace('-', ' ')) == null
            ? lookup(forms.weekdays(), m.group(2))
            : forms.weekdays().get(m.group(2).replace('-', ' '));
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
      return at(m, coming);
    }
    return HAS_WEEK.matcher(modifier.get()).find() || saturday.isBefore(today)
        ? at(m, later)
        : new Figure.Day(m.start(), m.end(), List.of(coming, later), Optional.empty());
  }

  private Optional<Figure.Day> week(MatchResult m, LocalDate today) {
    return modifier(m, 1, 2)
        .map(
            word -> {
              LocalDate monday = today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
              return next.matcher(word).matches()
                  ? at(m, new Figure.Range(monday, monday.plusDays(6)))
                  : at(m, new Figure.Range(today, monday.minusDays(1)));
            });
  }

  private Optional<Figure.Day> day(
      MatchResult m, Optional<Integer> year, int month, int day, LocalDate today) {
    if (year.isPresent()) {
      return date(m, year.get(), month, day);
    }
    return nextDate(month, day, today).map(date -> at(m, Figure.Range.of(date)));
  }

  private Optional<Figure.Day> date(MatchResult m, int year, int month, int day) {
    return valid(year, month, day).map(date -> at(m, Figure.Range.of(date)));
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
    return Optional.of(at(m, new Figure.Range(asked.atDay(1), asked.atEndOfMonth())));
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
    return lookup(forms.months(), form).getValue();
  }

  private static <T> T lookup(Map<String, T> byForm, String matched) {
    T exact = byForm.get(matched);
    if (exact != null) {
      return exact;
    }
    String squeezed = squeeze(matched);
    return byForm.entrySet().stream()
        .filter(entry -> squeeze(entry.getKey()).equals(squeezed))
        .findFirst()
        .orElseThrow()
        .getValue();
  }

  private static String squeeze(String form) {
    return form.replaceAll("[ -]", "");
  }

  private static Optional<LocalDate> nextDayOfMonth(int day, LocalDate today) {
    return java.util.stream.IntStream.rangeClosed(0, 2)
        .mapToObj(today::plusMonths)
        .flatMap(month -> valid(month.getYear(), month.getMonthValue(), day).stream())
        .filter(date -> !date.isBefore(today))
        .findFirst();
  }

  private static Optional<LocalDate> nextDate(int month, int day, LocalDate today) {
    // 29 February may be up to eight years away
    return java.util.stream.IntStream.rangeClosed(today.getYear(), today.getYear() + 8)
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

  private static Optional<String> modifier(MatchResult m, int before, int after) {
    return Optional.ofNullable(m.group(before))
        .or(() -> Optional.ofNullable(m.group(after)))
        .map(word -> word.strip());
  }

  private static Figure.Day at(MatchResult m, Figure.Range range) {
    return new Figure.Day(m.start(), m.end(), List.of(range), Optional.empty());
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

  private static List<String> concat(List<String> some, List<String> others) {
    List<String> all = new ArrayList<>(some);
    all.addAll(others);
    return all;
  }
}
