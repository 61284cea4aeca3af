package museum.foyer.understanding.dates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import museum.foyer.understanding.words.Draft;
import museum.foyer.understanding.words.Figure;
import museum.foyer.understanding.words.Forms;
import museum.foyer.understanding.words.Phrasebook;

/** Reads days that are a number of days or weeks away: tomorrow, "in three days", "in a week". */
final class AheadReader {

  private record Distance(Pattern words, ToIntFunction<MatchResult> days) {}

  private final List<Distance> distances = new ArrayList<>();

  AheadReader(Forms words, Numerals numerals, Phrasebook.DateWords dates) {
    String number = "(" + numerals.expression() + ")";
    dates.daysAhead().forEach((days, forms) -> add(words.any(forms), m -> days));
    Forms.numbered(dates.inDays(), number).forEach(p -> add(p, m -> numerals.value(m.group(1))));
    Forms.numbered(dates.inWeeks(), number)
        .forEach(p -> add(p, m -> 7 * numerals.value(m.group(1))));
    add(words.any(dates.dayAfterTomorrow()), m -> 2);
    add(words.any(dates.tomorrow()), m -> 1);
    add(words.any(dates.tonight()), m -> 0);
    add(words.any(dates.today()), m -> 0);
  }

  private void add(String words, ToIntFunction<MatchResult> days) {
    distances.add(new Distance(Pattern.compile(words), days));
  }

  void read(Draft draft, LocalDate today) {
    distances.forEach(
        distance ->
            draft.read(
                distance.words(),
                m -> {
                  LocalDate date = today.plusDays(distance.days().applyAsInt(m));
                  return Optional.of(Figure.Day.of(m, Figure.Range.of(date)));
                }));
  }
}
