package museum.foyer.staff.contradictions;

import static java.time.format.TextStyle.FULL;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import museum.foyer.knowledge.Language;
import museum.foyer.staff.contradictions.WrittenFigure.Family;
import museum.foyer.understanding.words.Figure;
import museum.foyer.understanding.words.Spelling;

/**
 * Finds the prices, times, dates and links that one translation of a text has and another has not:
 * neither as they stand nor in another form, in words or as the name of a day.
 */
final class LeftOut {

  private static final Pattern YEAR = Pattern.compile("\\d{4}");

  /** "5月3日", "3 to 5". */
  private static final Pattern TWO_NUMBERS = Pattern.compile("\\d\\D+\\d");

  /** "24/7", "1/2" and "1.5" need not be dates. */
  private static final Pattern NO_WORD = Pattern.compile("[\\d\\s/.-]+");

  /** Letters by which a month is known, however short it is written. */
  private static final int MONTH_LETTERS = 3;

  /** "u 14": some other word may stand there. */
  private static final Pattern AFTER_A_WORD = Pattern.compile("^\\p{L}+ ?\\d{1,2}$");

  /** "1h30", "2 Stunden": may be how long something lasts, which is "an hour" elsewhere. */
  private static final Pattern SPAN =
      Pattern.compile("^0?[0-3](?:[:.]\\d\\d)? ?(?![ap][.m])\\p{L}");

  private static final int HALF_A_DAY = 12;

  private final Map<Language, List<WrittenFigure>> figures;

  /**
   * @param figures of the text in each of its languages
   */
  LeftOut(Map<Language, List<WrittenFigure>> figures) {
    this.figures = figures;
  }

  /**
   * @param odd the language that says it otherwise than most: of as many the one that leaves it out
   */
  record Omission(Language odd, Language says, Language leavesOut, WrittenFigure figure) {}

  /** Of each language that differs the first. */
  List<Omission> all() {
    Map<Language, Omission> omissions = new EnumMap<>(Language.class);
    figures.forEach(
        (language, own) ->
            own.stream()
                .filter(figure -> isCertain(figure, language))
                .flatMap(figure -> omissions(figure, language).stream())
                .forEach(omission -> omissions.putIfAbsent(omission.odd(), omission)));
    return List.copyOf(omissions.values());
  }

  private List<Omission> omissions(WrittenFigure figure, Language says) {
    Set<Language> without =
        figures.keySet().stream()
            .filter(other -> lacks(figures.get(other), figure, figures.get(says)))
            .collect(Collectors.toSet());
    return 2 * without.size() > figures.size()
        ? without.stream()
            .sorted()
            .limit(1)
            .map(other -> new Omission(says, says, other, figure))
            .toList()
        : without.stream().map(other -> new Omission(other, says, other, figure)).toList();
  }

  private static boolean isCertain(WrittenFigure figure, Language language) {
    Optional<Family> family = figure.family();
    if (!figure.inDigits() || family.isEmpty()) {
      return false;
    }
    return switch (family.get()) {
      case MONEY, LINK -> true;
      case TIME ->
          !isMidnight(figure)
              && !SPAN.matcher(figure.text()).find()
              && !AFTER_A_WORD.matcher(figure.text()).find();
      case DATE -> isDate((Figure.Day) figure.figure(), figure.text(), language);
      case NUMBER, WEEKDAY, PHONE -> false;
    };
  }

  /** "The 14th" alone may be counted in other ways. */
  private static boolean isDate(Figure.Day day, String text, Language language) {
    return YEAR.matcher(text).find()
        || TWO_NUMBERS.matcher(text).find() && !NO_WORD.matcher(text).matches()
        || day.readings().stream()
            .flatMap(range -> Stream.of(range.from(), range.until()))
            .map(date -> Spelling.fold(date.getMonth().getDisplayName(FULL, language.locale())))
            .map(month -> month.substring(0, Math.min(MONTH_LETTERS, month.length())))
            .anyMatch(text::contains);
  }

  /** "24 h" is "round the clock". */
  private static boolean isMidnight(WrittenFigure figure) {
    return figure.figure() instanceof Figure.Time time
        && time.readings().equals(Set.of(LocalTime.MIDNIGHT));
  }

  private static boolean lacks(
      List<WrittenFigure> its, WrittenFigure figure, List<WrittenFigure> own) {
    return its.stream().noneMatch(other -> mayStandFor(other, figure, own))
        && (its.stream().noneMatch(other -> isOne(figure, other, own)) || lacksAnEnd(its, figure));
  }

  /** "From 3 May" is not "3 May to 5 June". */
  private static boolean lacksAnEnd(List<WrittenFigure> its, WrittenFigure figure) {
    return figure.figure() instanceof Figure.Day day
        && TWO_NUMBERS.matcher(YEAR.matcher(figure.text()).replaceAll("")).find()
        && its.stream().anyMatch(other -> other.figure() instanceof Figure.Day)
        && day.readings().stream()
            .noneMatch(range -> isIn(range.from(), its) && isIn(range.until(), its));
  }

  private static boolean isIn(LocalDate date, List<WrittenFigure> figures) {
    return figures.stream()
        .anyMatch(
            figure ->
                figure.figure() instanceof Figure.Day day
                    && day.readings().stream().anyMatch(range -> range.holds(date)));
  }

  /** "5 languages" is not where the €5 are. */
  private static boolean isOne(WrittenFigure figure, WrittenFigure other, List<WrittenFigure> own) {
    return other.same(figure)
        && (isOfFamily(other, figure)
            || own.stream().noneMatch(mine -> isOfFamily(mine, other) && mine.same(other)));
  }

  /** What is no figure of this text may be the one in words; or another one, which is told so. */
  private static boolean mayStandFor(
      WrittenFigure other, WrittenFigure figure, List<WrittenFigure> own) {
    if (own.stream().anyMatch(other::same)) {
      return false;
    }
    Family family = figure.family().orElseThrow();
    return isOfFamily(other, figure)
        || other.figure() instanceof Figure.Unread && family != Family.LINK
        || other.figure() instanceof Figure.Day && family == Family.DATE
        || other.figure() instanceof Figure.Number number
            && (other.inDigits() && family != Family.LINK || isHour(number, figure.figure()));
  }

  /** "Six" is 18:00. */
  private static boolean isHour(Figure.Number number, Figure figure) {
    return figure instanceof Figure.Time time
        && time.readings().stream()
            .anyMatch(
                reading ->
                    reading.getHour() % HALF_A_DAY == number.value().intValue() % HALF_A_DAY);
  }

  private static boolean isOfFamily(WrittenFigure one, WrittenFigure other) {
    return one.family().equals(other.family()) && one.family().isPresent();
  }
}
