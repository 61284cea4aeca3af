package museum.foyer.understanding.dates;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import museum.foyer.understanding.words.Draft;
import museum.foyer.understanding.words.Figure;
import museum.foyer.understanding.words.Forms;
import museum.foyer.understanding.words.Phrasebook;

/** Reads times of day in one language, in any way of writing them. */
public final class TimeReader {

  private static final String HOUR = "(?<![\\d.,:])(\\d{1,2})";
  private static final String NOT_MORE = "(?![\\d]|[.,:]\\d)";

  private final HalfOfDay halfOfDay;
  private final SpokenTimeReader spoken;
  private final List<Pattern> clocks;
  private final Pattern noon;
  private final Pattern midnight;
  private final Pattern inWords;
  private final Pattern rangeStart;

  /**
   * The reader of the phrasebook's language.
   *
   * @param numerals of the same language
   */
  public TimeReader(Phrasebook phrases, Numerals numerals) {
    Forms words = new Forms(phrases.language());
    Phrasebook.ClockWords clock = phrases.clock();
    halfOfDay = new HalfOfDay(phrases);
    spoken = new SpokenTimeReader(phrases, halfOfDay, numerals);
    clocks = clocks(clock, words, halfOfDay).map(Pattern::compile).toList();
    noon = Pattern.compile(words.any(clock.noon()));
    midnight = Pattern.compile(words.any(clock.midnight()));
    inWords =
        Pattern.compile(
            words.any(
                Stream.of(clock.half(), clock.quarterPast(), clock.quarterTo())
                    .flatMap(List::stream)
                    .filter(form -> form.length() > 3)
                    .toList()));
    rangeStart =
        Pattern.compile(
            HOUR
                + "[ ]?(?:-|"
                + Forms.unbounded(
                    Stream.concat(
                            phrases.dates().until().stream(), Stream.of("to", "a", "à", "-", "/"))
                        .toList())
                + ")[ ]?$");
  }

  /** Groups: half of the day, hour, minutes, minutes, half of the day. */
  private static Stream<String> clocks(
      Phrasebook.ClockWords clock, Forms words, HalfOfDay halfOfDay) {
    String hour =
        "(?:"
            + Forms.unbounded(Stream.concat(clock.hour().stream(), Stream.of("h")).toList())
            + ")";
    String minutesAfter =
        "(?:(\\d{1,2})(?!\\d|[ ]?"
            + hour
            + "(?![a-z]))[ ]?(?:"
            + Forms.unbounded(clock.minute())
            + ")?)?";
    String before = halfOfDay.before();
    String after = halfOfDay.afterIfAny();
    return Stream.of(
        // 18h30, 18 Uhr 30, 6時30分, 午後6時, 18.30 Uhr
        before
            + HOUR
            + "(?:[:.](\\d{2}))?[ ]?"
            + hour
            + "(?![a-z&&[^h]])[ ]?"
            + minutesAfter
            + after,
        // 18:30, 6:30 pm
        before + HOUR + "[:](\\d{2})(?::00)?()" + "(?!\\d)" + after,
        // 6.30 pm, 6 pm
        "()" + HOUR + "(?:\\.(\\d{2}))?()" + halfOfDay.after(),
        // الساعة 6, 오후 6
        halfOfDay.here() + "[ ]?" + HOUR + "(?:[:.](\\d{2}))?()()" + NOT_MORE,
        "()" + words.startsWith(hour) + "[ ]" + HOUR + "(?:[:.](\\d{2}))?()" + NOT_MORE + after,
        // 18.30 alone: no amount of money has been found in it
        "()" + HOUR + "\\.([0-5]\\d)()()(?![\\d]|[.,:]\\d|[ ]?%)");
  }

  /** Takes every time of day; where the half of the day is left open, both are kept. */
  public void read(Draft draft) {
    spoken.readFractions(draft);
    draft.read(noon, m -> time(m, Set.of(LocalTime.NOON)));
    draft.read(midnight, m -> time(m, Set.of(LocalTime.MIDNIGHT)));
    clocks.forEach(clock -> draft.read(clock, this::time));
    spoken.readHours(draft);
    readRangeStarts(draft);
    draft.read(inWords, m -> Optional.of(new Figure.Unread(m.start(), m.end())));
  }

  /** "10-18 Uhr", "from 10 to 6 pm": the first number is a time because the second one is. */
  private void readRangeStarts(Draft draft) {
    for (Figure figure : draft.figures()) {
      if (figure instanceof Figure.Time && figure.start() > 0) {
        Matcher m = rangeStart.matcher(draft.rest().substring(0, figure.start()));
        if (m.find()) {
          MatchResult match = m.toMatchResult();
          draft.readOne(
              halfOfDay
                  .times(Integer.parseInt(match.group(1)), 0, Optional.empty(), true)
                  .map(readings -> new Figure.Time(match.start(1), match.end(1), readings)));
        }
      }
    }
  }

  private Optional<Figure.Time> time(MatchResult m) {
    int hour = Integer.parseInt(m.group(2));
    String minutes = m.group(3) != null && !m.group(3).isEmpty() ? m.group(3) : m.group(4);
    int minute = minutes == null || minutes.isEmpty() ? 0 : Integer.parseInt(minutes);
    return halfOfDay
        .times(hour, minute, HalfOfDay.of(m, 1, 5), false)
        .map(readings -> new Figure.Time(m.start(), m.end(), readings));
  }

  private static Optional<Figure.Time> time(MatchResult m, Set<LocalTime> readings) {
    return Optional.of(new Figure.Time(m.start(), m.end(), readings));
  }
}
