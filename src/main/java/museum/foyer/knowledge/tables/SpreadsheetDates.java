package museum.foyer.knowledge.tables;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Days and times as spreadsheets count them: in days since the end of 1899. */
final class SpreadsheetDates {

  /** Of workbooks made on old Macs, which count from 1904. */
  static final int FROM_1904 = 1462;

  /** Day 0; right from March 1900 on, before which Excel has a 29th of February too many. */
  private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);

  private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);
  private static final BigDecimal MINUTES = BigDecimal.valueOf(24 * 60);

  /** Texts within a format and its colours and languages in brackets say nothing of its kind. */
  private static final Pattern ASIDE = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|\\\\.|_.|\\*.");

  private SpreadsheetDates() {}

  static boolean isDate(String format) {
    return says(format, "d") || says(format, "y");
  }

  static boolean isTime(String format) {
    return says(format, "h");
  }

  static boolean saysYear(String format) {
    return says(format, "y");
  }

  static Optional<LocalDate> day(BigDecimal number) {
    return number.signum() > 0 && number.compareTo(LAST_DAY) <= 0 && whole(number)
        ? Optional.of(EPOCH.plusDays(number.longValueExact()))
        : Optional.empty();
  }

  /** A time of whole minutes; spreadsheets keep it as a part of a day. */
  static Optional<LocalTime> time(BigDecimal number) {
    if (number.signum() < 0 || number.compareTo(BigDecimal.ONE) >= 0) {
      return Optional.empty();
    }
    double minutes = number.multiply(MINUTES).doubleValue();
    long rounded = Math.round(minutes);
    return Math.abs(minutes - rounded) < 1e-6 && rounded < MINUTES.longValue()
        ? Optional.of(LocalTime.MIN.plusMinutes(rounded))
        : Optional.empty();
  }

  static boolean whole(BigDecimal number) {
    return number.stripTrailingZeros().scale() <= 0;
  }

  private static boolean says(String format, String letter) {
    String bare = ASIDE.matcher(format).replaceAll("").toLowerCase(Locale.ROOT);
    return !bare.startsWith("general") && !bare.equals("@") && bare.contains(letter);
  }
}
