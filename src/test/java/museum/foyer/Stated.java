package museum.foyer;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Times and amounts a text states, read apart from the code under test. */
final class Stated {

  private static final Pattern TIME =
      Pattern.compile("(?<![\\d:])(\\d{1,2})[:h](\\d{2})(?![\\d:])");
  private static final Pattern ASKED_TIME =
      Pattern.compile("(?<!\\d)(\\d{1,2})(?:\\s?[:.h時点시]\\s?(\\d{2}))?(?!\\d)");
  private static final String NUMBER = "(\\d[\\d.,]*\\d|\\d)";
  private static final Pattern AMOUNT =
      Pattern.compile(
          "[€₩$] ?" + NUMBER + "|" + NUMBER + " ?(?:(?:€|₩|\\$)(?! ?\\d)|원|euros?|KRW)");

  private Stated() {}

  static Set<LocalTime> times(String text) {
    return TIME.matcher(text)
        .results()
        .filter(match -> Integer.parseInt(match.group(1)) < 24)
        .filter(match -> Integer.parseInt(match.group(2)) < 60)
        .map(match -> time(match.group(1), match.group(2)))
        .collect(Collectors.toSet());
  }

  /** Every time a question may speak of: "7pm", "19 Uhr", "17h30". */
  static Set<LocalTime> timesAsked(String question) {
    Set<LocalTime> times = new HashSet<>();
    for (MatchResult match : ASKED_TIME.matcher(question).results().toList()) {
      int hour = Integer.parseInt(match.group(1));
      String minutes = match.group(2) == null ? "0" : match.group(2);
      if (hour < 24 && Integer.parseInt(minutes) < 60) {
        times.add(time(match.group(1), minutes));
        times.add(time(match.group(1), minutes).plusHours(12));
      }
    }
    return times;
  }

  static Set<BigDecimal> amounts(String text) {
    return AMOUNT
        .matcher(text.replaceAll("(?<=\\d) (?=\\d{3}(?!\\d))", ""))
        .results()
        .map(match -> match.group(1) == null ? match.group(2) : match.group(1))
        .map(Stated::amount)
        .collect(Collectors.toSet());
  }

  /**
   * Without trailing zeros, so that equal amounts are equal; three digits after a mark are
   * thousands.
   */
  static BigDecimal amount(String digits) {
    String plain =
        digits.matches(".*[.,]\\d{1,2}")
            ? digits.replaceAll("[.,](?=\\d{3})", "").replace(',', '.')
            : digits.replaceAll("[.,]", "");
    return new BigDecimal(plain).stripTrailingZeros();
  }

  private static LocalTime time(String hour, String minutes) {
    return LocalTime.of(Integer.parseInt(hour), Integer.parseInt(minutes));
  }
}
