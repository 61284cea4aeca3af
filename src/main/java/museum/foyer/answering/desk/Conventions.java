package museum.foyer.answering.desk;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import museum.foyer.knowledge.Language;
import museum.foyer.knowledge.hours.TimeSlot;

/**
 * Dates, times and money in a reader's conventions (CLDR). Not safe for threads: made for one
 * answer.
 */
public final class Conventions {

  /**
   * The 24-hour clock is read the same in every served language and leaves no half of the day open.
   */
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private static final Map<String, String> SEMICOLONS =
      Map.of("zh", "；", "ja", "；", "ar", "؛ ", "fr", "\u00a0; ");

  private final ULocale locale;

  /** For one answer in this language. */
  public Conventions(Language language) {
    // Latin digits in Arabic too: prices and times are compared, copied and dialled
    locale = ULocale.forLocale(language.locale()).setKeywordValue("numbers", "latn");
  }

  /** With weekday and year. */
  public String date(LocalDate date) {
    return format("yMMMMEEEEd", date);
  }

  /** Without weekday. */
  public String shortDate(LocalDate date) {
    return format("yMMMMd", date);
  }

  /** With weekday, without year. */
  public String dayOfWeek(LocalDate date) {
    return format("MMMMEEEEd", date);
  }

  /** The name of the day, as it stands alone. */
  public String weekday(DayOfWeek day) {
    return format(
        "EEEE", LocalDate.EPOCH.with(java.time.temporal.TemporalAdjusters.nextOrSame(day)));
  }

  /**
   * @param months 1–12
   */
  public String months(Collection<Integer> months) {
    return list(
        months.stream().map(month -> format("LLLL", LocalDate.EPOCH.withMonth(month))).toList());
  }

  /** Hours and minutes of the 24-hour clock: {@code 09:30}. */
  public String time(LocalTime time) {
    return TIME.format(time);
  }

  /** From and to of each slot, in their order: {@code 10:00–12:30, 14:00–17:00}. */
  public String slots(List<TimeSlot> slots) {
    return slots.stream()
        .map(slot -> time(slot.opens()) + "–" + time(slot.closes()))
        .collect(Collectors.joining(", "));
  }

  /** Whole amounts without decimals. */
  public String money(BigDecimal amount, Currency currency) {
    NumberFormat format = NumberFormat.getCurrencyInstance(locale);
    format.setCurrency(com.ibm.icu.util.Currency.fromJavaCurrency(currency));
    if (amount.stripTrailingZeros().scale() <= 0) {
      format.setMaximumFractionDigits(0);
    }
    return format.format(amount);
  }

  /** Items joined as in a sentence, with "and" before the last one. */
  public String list(Collection<String> items) {
    return ListFormatter.getInstance(locale, ListFormatter.Type.AND, ListFormatter.Width.WIDE)
        .format(items);
  }

  /** Items that hold commas themselves. */
  public String semicolons(Collection<String> items) {
    return String.join(SEMICOLONS.getOrDefault(locale.getLanguage(), "; "), items);
  }

  private String format(String skeleton, LocalDate date) {
    DateFormat format = DateFormat.getInstanceForSkeleton(skeleton, locale);
    format.setTimeZone(TimeZone.GMT_ZONE);
    GregorianCalendar calendar = new GregorianCalendar(TimeZone.GMT_ZONE, locale);
    calendar.clear();
    calendar.set(date.getYear(), date.getMonthValue() - 1, date.getDayOfMonth());
    return format.format(calendar.getTime());
  }
}
