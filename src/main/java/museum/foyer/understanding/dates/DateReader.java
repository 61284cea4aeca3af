package museum.foyer.understanding.dates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import museum.foyer.knowledge.Language;
import museum.foyer.understanding.words.Draft;
import museum.foyer.understanding.words.Figure;
import museum.foyer.understanding.words.Forms;

/** Reads dates of the calendar: in digits or with the name of a month. */
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

  private static final String VIETNAMESE =
      "(?:ngay |mung )?(?<!\\d)(\\d{1,2}) thang (\\d{1,2})(?!\\d)";

  private static final Pattern VIETNAMESE_DAY = Pattern.compile(VIETNAMESE);

  private static final Pattern VIETNAMESE_WITH_YEAR = Pattern.compile(VIETNAMESE + " nam (\\d{4})");

  private final Language language;
  private final DayForms forms;
  private final Pattern dayMonth;
  private final Pattern monthDay;

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
  }

  /** Dates that also carry a year: read before anything else that is made of digits. */
  void readFull(Draft draft) {
    draft.read(ISO, m -> date(m, number(m, 1), number(m, 2), number(m, 3)));
    draft.read(
        WITH_YEAR,
        m -> numeric(m, number(m, 1), number(m, 3), Optional.of(fullYear(number(m, 4)))));
    if (language == Language.VI) {
      // "tháng 5 năm 2026" would be read as an age of five years
      draft.read(VIETNAMESE_WITH_YEAR, m -> date(m, number(m, 3), number(m, 2), number(m, 1)));
    }
  }

  /** Days of a month. */
  void readDays(Draft draft, LocalDate today) {
    draft.read(CJK, m -> day(m, year(m, 1), number(m, 2), number(m, 3), today));
    if (language == Language.VI) {
      draft.read(VIETNAMESE_DAY, m -> day(m, Optional.empty(), number(m, 2), number(m, 1), today));
    }
    draft.read(dayMonth, m -> day(m, year(m, 3), month(m.group(2)), number(m, 1), today));
    draft.read(monthDay, m -> day(m, year(m, 3), month(m.group(1)), number(m, 2), today));
    draft.read(SLASHED, m -> numeric(m, number(m, 1), number(m, 2), Optional.empty(), today));
    draft.read(DOTTED, m -> numeric(m, number(m, 1), number(m, 2), Optional.empty(), today));
  }

  private Optional<Figure.Day> day(
      MatchResult m, Optional<Integer> year, int month, int day, LocalDate today) {
    if (year.isPresent()) {
      return date(m, year.get(), month, day);
    }
    return Upcoming.date(month, day, today).map(date -> Figure.Day.of(m, Figure.Range.of(date)));
  }

  private Optional<Figure.Day> date(MatchResult m, int year, int month, int day) {
    return Upcoming.valid(year, month, day).map(date -> Figure.Day.of(m, Figure.Range.of(date)));
  }

  private Optional<Figure.Day> numeric(
      MatchResult m, int first, int second, Optional<Integer> year) {
    return numeric(
        m, first, second, (month, day) -> Upcoming.valid(year.orElseThrow(), month, day));
  }

  private Optional<Figure.Day> numeric(
      MatchResult m, int first, int second, Optional<Integer> year, LocalDate today) {
    return numeric(m, first, second, (month, day) -> Upcoming.date(month, day, today));
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

  private int month(String form) {
    return forms.month(form).getValue();
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
