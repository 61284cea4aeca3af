package museum.foyer.understanding.dates;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import museum.foyer.understanding.words.Draft;
import museum.foyer.understanding.words.Figure;
import museum.foyer.understanding.words.Forms;
import museum.foyer.understanding.words.Phrasebook;
import museum.foyer.understanding.words.Tokens;

/**
 * Reads the days named in a text of one language. A date without a year is its next occurrence from
 * today on; where the text leaves two readings open, both are kept.
 */
public final class DayReader {

  private final SpanReader spans;
  private final NthReader nths;
  private final DateReader dates;
  private final WeekReader weeks;
  private final AheadReader ahead;
  private final MonthReader months;
  private final WeekOf weekOf;
  private final Pattern until;

  /**
   * The reader of the phrasebook's language.
   *
   * @param numerals of the same language
   */
  public DayReader(Phrasebook phrases, Numerals numerals) {
    DayForms forms = DayForms.of(phrases.language(), phrases);
    Forms words = new Forms(phrases.language());
    String joiner = joiner(phrases, words);
    until = Pattern.compile(joiner);
    spans = new SpanReader(phrases.language(), forms, joiner);
    nths = new NthReader(phrases.language(), forms, phrases.dates());
    dates = new DateReader(phrases.language(), forms);
    weeks = new WeekReader(words, forms, phrases.dates());
    ahead = new AheadReader(words, numerals, phrases.dates());
    months = new MonthReader(phrases.language(), forms, phrases.dates());
    weekOf = new WeekOf(words, phrases.dates().weekOf());
  }

  /** Where particles follow their word, "from" stands between the days: "3日から7日まで". */
  private static String joiner(Phrasebook phrases, Forms words) {
    Phrasebook.DateWords dates = phrases.dates();
    return " ?(?:-|"
        + (Tokens.byCharacter(phrases.language())
            ? Forms.unbounded(Stream.of(dates.from(), dates.until()).flatMap(List::stream).toList())
            : words.any(dates.until()))
        + ") ?(?:the |le |la |el |il |den |dem |zum |de |o |dia |ngay |يوم )?";
  }

  /** Dates that also carry a year: read before anything else that is made of digits. */
  public void readFull(Draft draft) {
    dates.readFull(draft);
  }

  /** Days of the calendar: with a month or a name of their own. */
  public void readDated(Draft draft, LocalDate today) {
    weeks.readHolidays(draft, today);
    spans.read(draft, today);
    nths.read(draft, today);
    dates.readDays(draft, today);
    weeks.readNames(draft);
  }

  /** Days counted from today, and whole months. */
  public void readRelative(Draft draft, LocalDate today) {
    weeks.read(draft, today);
    ahead.read(draft, today);
    months.read(draft, today);
  }

  /** The week of a day where the text speaks of that; else the day. */
  Figure.Day orItsWeek(Figure.Day day, String text) {
    return weekOf.of(day, text).orElse(day);
  }

  /** Whether what stands between two days makes them a range: "from … to …". */
  boolean joinsRange(String between) {
    return until.matcher(between).matches();
  }
}
