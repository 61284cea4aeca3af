package museum.foyer.understanding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Reads every figure in a text of one language: what in it can be right or wrong. */
final class Figures {

  private static final Pattern EMAIL =
      Pattern.compile("[\\p{L}\\d._%+-]+@[\\p{L}\\d.-]+\\.[\\p{L}]{2,}");
  private static final Pattern LINK =
      Pattern.compile(
          "(?:[a-z][a-z0-9+.-]*://|www\\.)[^\\s\\u0001<>\"')\\]]+|(?<![\\p{L}\\d.@])[a-z0-9][a-z0-9-]*(?:\\.[a-z0-9-]+)*\\.[a-z]{2,}(?:/[^\\s\\u0001<>\"')\\]]*)?");
  private static final Pattern PHONE =
      Pattern.compile(
          "(?<![\\d.,])(?:\\+\\d|\\(?0\\d|\\d{3}[ .-]\\d{3}[ .-]\\d{4})[\\d .()/-]{6,18}\\d(?!\\d)|(?<![\\d.,])\\d{9,15}(?!\\d)");
  private static final Pattern TRAILING = Pattern.compile("[.,;:!?)]+$");

  /** A phone number has at least this many digits (ITU-T E.164 sets only the most). */
  private static final int FEWEST_PHONE_DIGITS = 8;

  private final DayReader days;
  private final TimeReader times;
  private final AmountReader amounts;

  Figures(Phrasebook phrases) {
    days = new DayReader(phrases);
    times = new TimeReader(phrases);
    amounts = new AmountReader(phrases);
  }

  /**
   * The figures of a text in the order in which they stand.
   *
   * @param today from which relative days and dates without a year are counted
   */
  Draft read(String text, LocalDate today) {
    Draft draft = new Draft(amounts.digits(Spelling.fold(text)));
    draft.read(EMAIL, m -> Optional.of(new Figure.Address(m.start(), m.end(), m.group())));
    draft.read(LINK, Figures::link);
    days.readFull(draft);
    draft.read(PHONE, Figures::phone);
    amounts.readMoney(draft);
    amounts.readPercentages(draft);
    amounts.readAges(draft);
    days.read(draft, today);
    times.read(draft);
    amounts.readNumbers(draft);
    return draft;
  }

  /**
   * The figures, with a weekday and its date made one day, and "from … to …" made a range of days.
   */
  List<Figure> joined(Draft draft) {
    List<Figure> joined = new ArrayList<>();
    for (Figure figure : draft.figures()) {
      Optional<Figure> last =
          joined.isEmpty() ? Optional.empty() : Optional.of(joined.get(joined.size() - 1));
      Optional<Figure.Day> together =
          figure instanceof Figure.Day day
              ? last.flatMap(before -> join(before, day, draft))
              : Optional.empty();
      together.ifPresent(any -> joined.remove(joined.size() - 1));
      joined.add(together.isPresent() ? together.get() : figure);
    }
    return joined;
  }

  private Optional<Figure.Day> join(Figure before, Figure.Day day, Draft draft) {
    if (before instanceof Figure.Day first) {
      return join(first, day, draft);
    }
    return before instanceof Figure.Number number
        ? firstOfRange(number, day, draft)
        : Optional.empty();
  }

  /** "3 au 5 janvier": the first number is a day of the same month. */
  private Optional<Figure.Day> firstOfRange(Figure.Number number, Figure.Day day, Draft draft) {
    if (day.readings().isEmpty()
        || !days.joinsRange(draft.text().substring(number.end(), day.start()))) {
      return Optional.empty();
    }
    LocalDate last = day.readings().get(0).until();
    int first = number.value().intValue();
    return first >= 1 && first < last.getDayOfMonth()
        ? Optional.of(
            new Figure.Day(
                number.start(),
                day.end(),
                List.of(new Figure.Range(last.withDayOfMonth(first), last)),
                Optional.empty()))
        : Optional.empty();
  }

  private Optional<Figure.Day> join(Figure.Day first, Figure.Day second, Draft draft) {
    String between = draft.text().substring(first.end(), second.start());
    if (between.length() <= 5
        && first.weekday().isPresent() != second.weekday().isPresent()
        && !days.joinsRange(between)
        && between.matches(
            "[ ,(]*(?:the |le |el |il |den |der |de |dem |a |o |em |ngay )?[ ,(]*")) {
      return Optional.of(oneDay(first, second));
    }
    if (days.joinsRange(between) && !first.readings().isEmpty() && !second.readings().isEmpty()) {
      Figure.Range from = first.readings().get(0);
      Figure.Range until = second.readings().get(0);
      if (!until.until().isBefore(from.from())) {
        return Optional.of(
            new Figure.Day(
                first.start(),
                second.end(),
                List.of(new Figure.Range(from.from(), until.until())),
                Optional.empty()));
      }
    }
    return Optional.empty();
  }

  /** "Wednesday 25 November": the weekday only has to agree. */
  private static Figure.Day oneDay(Figure.Day first, Figure.Day second) {
    Figure.Day named = first.weekday().isPresent() ? first : second;
    Figure.Day dated = named == first ? second : first;
    List<Figure.Range> agreeing =
        dated.readings().stream()
            .filter(range -> range.from().getDayOfWeek() == named.weekday().orElseThrow())
            .toList();
    return new Figure.Day(first.start(), second.end(), agreeing, Optional.empty());
  }

  private static Optional<Figure.Address> link(MatchResult m) {
    String text = TRAILING.matcher(m.group()).replaceAll("");
    return Optional.of(new Figure.Address(m.start(), m.start() + text.length(), text));
  }

  private static Optional<Figure.Phone> phone(MatchResult m) {
    String digits = m.group().replaceAll("[^\\d+]", "");
    return digits.length() < FEWEST_PHONE_DIGITS
        ? Optional.empty()
        : Optional.of(new Figure.Phone(m.start(), m.end(), digits));
  }
}
