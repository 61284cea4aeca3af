package museum.foyer.understanding.dates;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.time.DayOfWeek;
import java.time.Month;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import museum.foyer.knowledge.Language;
import museum.foyer.understanding.words.Phrasebook;
import museum.foyer.understanding.words.Spelling;

/**
 * Names of weekdays and months in one language: CLDR's and the phrasebook's, by their folded form.
 */
public record DayForms(Map<String, DayOfWeek> weekdays, Map<String, Month> months) {

  /** Months are numbers there: "5月", "tháng 5". */
  private static final Set<Language> NUMBERED_MONTHS =
      EnumSet.of(Language.JA, Language.ZH, Language.KO, Language.VI);

  /**
   * Abbreviations shorter than this are words of their own ("lu", "ma") or single characters (月).
   */
  private static final int SHORTEST_ABBREVIATION = 3;

  /** Those of one language; a form that names both a weekday and a month is left out. */
  public static DayForms of(Language language, Phrasebook phrases) {
    DateFormatSymbols symbols = DateFormatSymbols.getInstance(ULocale.forLocale(language.locale()));
    Map<String, DayOfWeek> weekdays = new HashMap<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      int index = day.getValue() % 7 + 1; // ICU counts from Sunday = 1
      add(weekdays, day, names(symbols, true, index));
      add(weekdays, day, phrases.weekday(day));
    }
    Map<String, Month> months = new HashMap<>();
    if (!NUMBERED_MONTHS.contains(language)) {
      for (Month month : Month.values()) {
        add(months, month, names(symbols, false, month.getValue() - 1));
        add(months, month, phrases.month(month));
      }
    }
    Set<String> ambiguous = new HashSet<>(weekdays.keySet());
    ambiguous.retainAll(months.keySet());
    weekdays.keySet().removeAll(ambiguous);
    months.keySet().removeAll(ambiguous);
    return new DayForms(Map.copyOf(weekdays), Map.copyOf(months));
  }

  private static <T> void add(Map<String, T> forms, T value, Collection<String> names) {
    for (String name : names) {
      String folded = Spelling.fold(name);
      if (folded.length() > 1) {
        forms.putIfAbsent(folded, value);
      }
    }
  }

  private static List<String> names(DateFormatSymbols symbols, boolean weekdays, int index) {
    List<String> names = new ArrayList<>();
    for (int context : new int[] {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE}) {
      names.add(name(symbols, weekdays, context, DateFormatSymbols.WIDE, index));
      String abbreviated = name(symbols, weekdays, context, DateFormatSymbols.ABBREVIATED, index);
      String bare = abbreviated.replace(".", "");
      if (bare.length() >= SHORTEST_ABBREVIATION) {
        names.add(abbreviated);
        names.add(bare);
      }
    }
    return names;
  }

  private static String name(
      DateFormatSymbols symbols, boolean weekdays, int context, int width, int index) {
    return weekdays
        ? symbols.getWeekdays(context, width)[index]
        : symbols.getMonths(context, width)[index];
  }

  /** The weekday of a form as it was matched: with or without its spaces and dashes. */
  DayOfWeek weekday(String matched) {
    return lookup(weekdays, matched);
  }

  Month month(String matched) {
    return lookup(months, matched);
  }

  /** The number of a month that is written as a number or as a form, as it was matched. */
  int monthNumber(String matched) {
    return Character.isDigit(matched.charAt(0))
        ? Integer.parseInt(matched)
        : month(matched).getValue();
  }

  /** The value of a form, with or without its spaces and dashes. */
  static <T> T lookup(Map<String, T> byForm, String matched) {
    T exact = byForm.get(matched);
    if (exact != null) {
      return exact;
    }
    String squeezed = squeeze(matched);
    return byForm.entrySet().stream()
        .filter(entry -> squeeze(entry.getKey()).equals(squeezed))
        .findFirst()
        .orElseThrow()
        .getValue();
  }

  private static String squeeze(String form) {
    return form.replaceAll("[ -]", "");
  }
}
