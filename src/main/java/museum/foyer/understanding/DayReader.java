package museum.foyer.understanding;

import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * Reads the days named in a text of one language. A date without a year is its next occurrence from
 * today on; where the text leaves two readings open, both are kept.
 */
final class DayReader {

  private final DateReader dates;
  private final WeekReader weeks;
  private final Pattern until;

  DayReader(Phrasebook phrases) {
    DayForms forms = DayForms.of(phrases.language(), phrases);
    Forms words = new Forms(phrases.language());
    dates = new DateReader(phrases.language(), forms);
    weeks = new WeekReader(words, forms, phrases.dates());
    until =
        Pattern.compile(
            " ?(?:-|"
                + words.any(phrases.dates().until())
                + ") ?(?:the |le |el |il |den |dem |zum )?");
  }

  /** Dates that also carry a year: read before anything else that is made of digits. */
  void readFull(Draft draft) {
    dates.readFull(draft);
  }

  void read(Draft draft, LocalDate today) {
    dates.readDays(draft, today);
    weeks.read(draft, today);
    dates.readMonths(draft, today);
  }

  /** Whether what stands between two days makes them a range: "from … to …". */
  boolean joinsRange(String between) {
    return until.matcher(between).matches();
  }
}
