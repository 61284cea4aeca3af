package museum.foyer.understanding.dates;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import museum.foyer.understanding.words.Draft;
import museum.foyer.understanding.words.Figure;
import museum.foyer.understanding.words.Forms;
import museum.foyer.understanding.words.Phrasebook;

/** Reads times as people say them: "half past six", "um halb sieben", "a las 7". */
final class SpokenTimeReader {

  private static final int HOUR = 60;

  private final HalfOfDay halfOfDay;
  private final Numerals numerals;
  private final Map<Integer, List<Pattern>> byMinutes = new TreeMap<>();

  SpokenTimeReader(Phrasebook phrases, HalfOfDay halfOfDay, Numerals numerals) {
    this.halfOfDay = halfOfDay;
    this.numerals = numerals;
    Forms words = new Forms(phrases.language());
    String end = "(?![:.]\\d)" + halfOfDay.afterIfAny();
    phrases
        .clock()
        .said()
        .forEach(
            (minutes, forms) ->
                byMinutes.put(
                    minutes,
                    Forms.numbered(forms, "(" + numerals.expression() + ")")
                        .map(form -> halfOfDay.before() + words.bounded(form) + end)
                        .map(Pattern::compile)
                        .toList()));
  }

  /** Times with a fraction of an hour: their hour must not be read alone. */
  void readFractions(Draft draft) {
    byMinutes.keySet().stream()
        .filter(minutes -> minutes != 0)
        .forEach(minutes -> read(draft, minutes));
  }

  /** Whole hours that nothing but a preposition marks as such. */
  void readHours(Draft draft) {
    read(draft, 0);
  }

  private void read(Draft draft, int minutes) {
    byMinutes
        .getOrDefault(minutes, List.of())
        .forEach(form -> draft.read(form, m -> time(m, minutes)));
  }

  /** People count to twelve when they speak. */
  private Optional<Figure.Time> time(MatchResult m, int minutesAfter) {
    int hour = numerals.value(m.group(2));
    int minutes = hour * HOUR + minutesAfter;
    // a quarter to one is a quarter to thirteen as well
    int inDay = hour <= 12 && minutes < HOUR ? minutes + 12 * HOUR : minutes;
    return halfOfDay
        .times(inDay / HOUR, inDay % HOUR, HalfOfDay.of(m, 1, 3), true)
        .map(readings -> new Figure.Time(m.start(), m.end(), readings));
  }
}
