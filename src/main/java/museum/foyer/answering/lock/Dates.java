package museum.foyer.answering.lock;

import java.time.LocalDate;
import java.util.regex.Pattern;
import museum.foyer.answering.evidence.Value;
import museum.foyer.understanding.words.Figure;
import museum.foyer.understanding.words.ReadText;

/** Whether a day that is written is one that is known. */
final class Dates {

  private static final Pattern YEAR = Pattern.compile("\\d{4}");

  private Dates() {}

  /** A date without its year may lie in the past: then day and month have to agree. */
  static boolean same(Value value, Figure.Day day, ReadText text) {
    if (value.isIn(day)) {
      return true;
    }
    String written = text.folded().substring(day.start(), day.end());
    if (YEAR.matcher(written).find()) {
      return false;
    }
    if (value instanceof Value.Day known) {
      return day.readings().stream()
              .anyMatch(
                  range ->
                      range.from().equals(range.until())
                          && sameDayOfYear(range.from(), known.date()))
          || day.readings().stream()
              .anyMatch(
                  range -> !range.from().equals(range.until()) && isMonthOf(range, known.date()));
    }
    return value instanceof Value.Days known
        && day.readings().stream()
            .anyMatch(
                range ->
                    sameDayOfYear(range.from(), known.from())
                        && sameDayOfYear(range.until(), known.until()));
  }

  private static boolean sameDayOfYear(LocalDate a, LocalDate b) {
    return a.getMonth() == b.getMonth() && a.getDayOfMonth() == b.getDayOfMonth();
  }

  /** "In July": some day of the evidence is in it. */
  private static boolean isMonthOf(Figure.Range range, LocalDate date) {
    return range.from().getDayOfMonth() == 1
        && range.until().equals(range.from().plusMonths(1).minusDays(1))
        && range.holds(date);
  }
}
