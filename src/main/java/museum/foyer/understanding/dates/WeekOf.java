package museum.foyer.understanding.dates;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import museum.foyer.understanding.words.Figure;
import museum.foyer.understanding.words.Forms;

/** Reads the week that is named after one of its days: "the week of 11 January". */
final class WeekOf {

  /** Stands for the day; it is no letter, so that no other text holds it. */
  private static final char DAY = '\u0001';

  private final List<Pattern> forms;

  /**
   * @param forms in which {@code {n}} stands for the day
   */
  WeekOf(Forms words, List<String> forms) {
    this.forms =
        Forms.numbered(forms, String.valueOf(DAY))
            .map(form -> Pattern.compile(words.bounded(form)))
            .toList();
  }

  /** Empty where the text does not speak of the day's week. */
  Optional<Figure.Day> of(Figure.Day day, String text) {
    String marked = text.substring(0, day.start()) + DAY + text.substring(day.end());
    int longer = day.end() - day.start() - 1;
    return forms.stream()
        .flatMap(form -> form.matcher(marked).results())
        .findFirst()
        .map(m -> week(m, longer, day));
  }

  private static Figure.Day week(MatchResult m, int longer, Figure.Day day) {
    return new Figure.Day(
        m.start(),
        m.end() + longer,
        day.readings().stream().map(WeekOf::week).toList(),
        Optional.empty());
  }

  /** More days than one say themselves which they are. */
  private static Figure.Range week(Figure.Range day) {
    if (!day.from().equals(day.until())) {
      return day;
    }
    LocalDate monday = day.from().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return new Figure.Range(monday, monday.plusDays(6));
  }
}
