package museum.foyer.understanding;

import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import museum.foyer.knowledge.Language;

/** Reads times of day in one language, in any way of writing them. */
final class TimeReader {

  /** Where twelve-hour clocks are read without saying which half of the day is meant. */
  private static final Set<Language> TWELVE_HOURS =
      EnumSet.of(Language.EN, Language.AR, Language.KO, Language.JA, Language.ZH, Language.VI);

  private static final String HOUR = "(?<![\\d.,:])(\\d{1,2})";
  private static final String NOT_MORE = "(?![\\d]|[.,:]\\d)";

  private final boolean twelveHours;
  private final Pattern am;
  private final Pattern pm;
  private final List<Pattern> clocks;
  private final Pattern noon;
  private final Pattern midnight;
  private final Pattern inWords;
  private final Pattern rangeStart;
  private final Numerals numerals;
  private final Map<Integer, List<Pattern>> said = new TreeMap<>();

  TimeReader(Phrasebook phrases, Numerals numerals) {
    Language language = phrases.language();
    twelveHours = TWELVE_HOURS.contains(language);
    Forms words = new Forms(language);
    Phrasebook.ClockWords clock = phrases.clock();
    String amForms = Forms.unbounded(clock.am());
    String pmForms = Forms.unbounded(clock.pm());
    String half = "(?:" + amForms + "|" + pmForms + ")";
    String hourWord =
        Forms.unbounded(Stream.concat(clock.hour().stream(), Stream.of("h")).toList());
    String minuteWord = Forms.unbounded(clock.minute());
    String before = "(?:(" + half + ")[ ]?(?:的|の)?)?";
    String after = "(?:[ ,]?(?:de la |de l'|da |del )?(" + half + ")(?![\\p{L}&&[a-z]]))?";
    String afterNeeded = after.substring(0, after.length() - 1);
    am = Pattern.compile(amForms);
    pm = Pattern.compile(pmForms);
    clocks =
        List.of(
            // 18h30, 18 Uhr 30, 6時30分, 午後6時, 18.30 Uhr
            Pattern.compile(
                before
                    + HOUR
                    + "(?:[:.](\\d{2}))?[ ]?"
                    + hourWord
                    + "(?![a-z&&[^h]])[ ]?(?:(\\d{1,2})(?!\\d|[ ]?"
                    + hourWord
                    + "(?![a-z]))[ ]?(?:"
                    + minuteWord
                    + ")?)?"
                    + after),
            // 18:30, 6:30 pm
            Pattern.compile(before + HOUR + "[:](\\d{2})(?::00)?()" + "(?!\\d)" + after),
            // 6.30 pm, 6 pm
            Pattern.compile("()" + HOUR + "(?:\\.(\\d{2}))?()" + afterNeeded),
            // الساعة 6, 오후 6
            Pattern.compile("(" + half + ")[ ]?" + HOUR + "(?:[:.](\\d{2}))?()()" + NOT_MORE),
            Pattern.compile(
                "()"
                    + words.startsWith("(?:" + hourWord + ")")
                    + "[ ]"
                    + HOUR
                    + "(?:[:.](\\d{2}))?()"
                    + NOT_MORE
                    + after),
            // 18.30 alone: no amount of money has been found in it
            Pattern.compile("()" + HOUR + "\\.([0-5]\\d)()()(?![\\d]|[.,:]\\d|[ ]?%)"));
    this.numerals = numerals;
    clock
        .said()
        .forEach(
            (minutes, forms) ->
                said.put(
                    minutes,
                    Forms.numbered(forms, "(" + numerals.expression() + ")")
                        .map(form -> before + words.bounded(form) + "(?![:.]\\d)" + after)
                        .map(Pattern::compile)
                        .toList()));
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

  void read(Draft draft) {
    said.forEach(
        (minutes, forms) -> {
          if (minutes != 0) {
            forms.forEach(form -> draft.read(form, m -> said(m, minutes)));
          }
        });
    draft.read(noon, m -> time(m, Set.of(LocalTime.NOON)));
    draft.read(midnight, m -> time(m, Set.of(LocalTime.MIDNIGHT)));
    clocks.forEach(clock -> draft.read(clock, this::time));
    said.getOrDefault(0, List.of()).forEach(form -> draft.read(form, m -> said(m, 0)));
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
              hours(Integer.parseInt(match.group(1)), 0, Optional.empty(), true)
                  .map(readings -> new Figure.Time(match.start(1), match.end(1), readings)));
        }
      }
    }
  }

  /** "Half past six": people count to twelve when they speak. */
  private Optional<Figure.Time> said(MatchResult m, int minutesAfter) {
    int hour = numerals.value(m.group(2));
    int minutes = hour * 60 + minutesAfter;
    // a quarter to one is a quarter to thirteen as well
    int inDay = hour <= 12 && minutes < 60 ? minutes + 12 * 60 : minutes;
    return hours(inDay / 60, inDay % 60, half(m, 1, 3), true)
        .map(readings -> new Figure.Time(m.start(), m.end(), readings));
  }

  private static Optional<String> half(MatchResult m, int before, int after) {
    return Stream.of(before, after)
        .map(m::group)
        .filter(group -> group != null && !group.isEmpty())
        .findFirst();
  }

  private Optional<Figure.Time> time(MatchResult m) {
    int hour = Integer.parseInt(m.group(2));
    String minutes = m.group(3) != null && !m.group(3).isEmpty() ? m.group(3) : m.group(4);
    int minute = minutes == null || minutes.isEmpty() ? 0 : Integer.parseInt(minutes);
    return hours(hour, minute, half(m, 1, 5), false)
        .map(readings -> new Figure.Time(m.start(), m.end(), readings));
  }

  private Optional<Figure.Time> time(MatchResult m, Set<LocalTime> readings) {
    return Optional.of(new Figure.Time(m.start(), m.end(), readings));
  }

  private Optional<Set<LocalTime>> hours(
      int hour, int minute, Optional<String> half, boolean open) {
    if (hour > 24 || minute > 59 || (hour == 24 && minute > 0)) {
      return Optional.empty();
    }
    if (half.filter(word -> pm.matcher(word).matches()).isPresent()) {
      return Optional.of(Set.of(LocalTime.of(hour < 12 ? hour + 12 : hour % 24, minute)));
    }
    if (half.filter(word -> am.matcher(word).matches()).isPresent()) {
      return Optional.of(Set.of(LocalTime.of(hour == 12 ? 0 : hour % 24, minute)));
    }
    boolean either = (twelveHours || open) && hour >= 1 && hour <= 12;
    return Optional.of(
        (either ? Stream.of(hour % 24, (hour + 12) % 24) : Stream.of(hour % 24))
            .map(h -> LocalTime.of(h, minute))
            .collect(Collectors.toSet()));
  }
}
