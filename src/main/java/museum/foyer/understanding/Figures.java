package museum.foyer.understanding;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import museum.foyer.understanding.dates.DayReader;
import museum.foyer.understanding.dates.Joins;
import museum.foyer.understanding.dates.Numerals;
import museum.foyer.understanding.dates.TimeReader;
import museum.foyer.understanding.words.Draft;
import museum.foyer.understanding.words.Figure;
import museum.foyer.understanding.words.Phrasebook;
import museum.foyer.understanding.words.Spelling;

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
  private static final Pattern NO_DIGIT = Pattern.compile("[^\\d+]");
  private static final Pattern TRAILING = Pattern.compile("[.,;:!?)]+$");

  /** A phone number has at least this many digits (ITU-T E.164 sets only the most). */
  private static final int FEWEST_PHONE_DIGITS = 8;

  private final DayReader days;
  private final Joins joins;
  private final TimeReader times;
  private final AmountReader amounts;
  private final SpelledNumbers numbers;

  Figures(Phrasebook phrases) {
    Numerals numerals = new Numerals(phrases.language());
    days = new DayReader(phrases, numerals);
    joins = new Joins(days);
    times = new TimeReader(phrases, numerals);
    amounts = new AmountReader(phrases);
    numbers = new SpelledNumbers(phrases, amounts.moneyForms());
  }

  /**
   * The figures of a text in the order in which they stand.
   *
   * @param today from which relative days and dates without a year are counted
   */
  Draft read(String text, LocalDate today) {
    return read(new Draft(numbers.digits(Spelling.fold(text))), today);
  }

  /** The same, with every number in words read as one. */
  Draft readStrictly(String text, LocalDate today) {
    return read(new Draft(numbers.allDigits(Spelling.fold(text))), today);
  }

  private Draft read(Draft draft, LocalDate today) {
    draft.read(EMAIL, m -> Optional.of(new Figure.Address(m.start(), m.end(), m.group())));
    draft.read(LINK, Figures::link);
    days.readFull(draft);
    draft.read(PHONE, Figures::phone);
    amounts.readMoney(draft);
    amounts.readPercentages(draft);
    // before ages: "19 juni" begins like "19 j" for nineteen years
    days.readDated(draft, today);
    amounts.readAges(draft);
    days.readRelative(draft, today);
    times.read(draft);
    amounts.readNumbers(draft);
    return draft;
  }

  /** The figures, with those that name the same day or span joined. */
  List<Figure> joined(Draft draft) {
    return joins.of(draft);
  }

  private static Optional<Figure.Address> link(MatchResult m) {
    String text = TRAILING.matcher(m.group()).replaceAll("");
    return Optional.of(new Figure.Address(m.start(), m.start() + text.length(), text));
  }

  private static Optional<Figure.Phone> phone(MatchResult m) {
    String digits = NO_DIGIT.matcher(m.group()).replaceAll("");
    return digits.length() < FEWEST_PHONE_DIGITS
        ? Optional.empty()
        : Optional.of(new Figure.Phone(m.start(), m.end(), digits));
  }
}
