package museum.foyer.knowledge.hours;

import static java.util.stream.Collectors.toMap;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import museum.foyer.knowledge.Language;
import museum.foyer.knowledge.Translated;

/**
 * The public holidays of a country, calculated by jollyday. The library reads a country when it is
 * first asked about and keeps it.
 *
 * @param country ISO 3166-1 alpha-2
 * @param region the second half of an ISO 3166-2 code ({@code BY} of {@code DE-BY}), in Great
 *     Britain {@code ENG}, {@code SCT}, {@code WLS} or {@code NIR}; without it only the holidays of
 *     the whole country count
 */
public record PublicHolidays(String country, Optional<String> region) {

  /**
   * Countries of which a year agrees with a list written down independently (PublicHolidaysTest).
   * Others of the library leave out what follows the moon, or are behind the law; a day said to be
   * open that is not is the worst answer, so that a museum there states its days one by one
   * (decision 0011).
   */
  private static final Set<String> CHECKED =
      Set.of("AT", "CZ", "DE", "ES", "FR", "GB", "IT", "LU", "NO", "PL", "PT", "US");

  /**
   * In which the library names holidays. English is its base, found under no other name whatever
   * the locale of the machine.
   */
  private static final Map<Language, Locale> NAMED_IN =
      Map.of(
          Language.EN, Locale.ROOT,
          Language.FR, Locale.FRENCH,
          Language.DE, Locale.GERMAN,
          Language.NL, Language.NL.locale(),
          Language.PT, Language.PT.locale());

  /** New Year's Day may be kept in the old year. */
  private static final int MOST_DAYS_MOVED = 3;

  /** Whether they can be calculated. */
  public boolean known() {
    return CHECKED.contains(country)
        && region
            .map(
                code ->
                    manager().getCalendarHierarchy().getChildren().keySet().stream()
                        .anyMatch(code::equalsIgnoreCase))
            .orElse(true);
  }

  /**
   * The name of the holiday on this date, in the languages the library has. Where a holiday on a
   * weekend is kept on a working day, both days are holidays.
   */
  public Optional<Translated> on(LocalDate date) {
    return Stream.of(date.minusDays(MOST_DAYS_MOVED), date.plusDays(MOST_DAYS_MOVED))
        .map(Year::from)
        .distinct()
        .flatMap(year -> manager().getHolidays(year, regions()).stream())
        .filter(holiday -> holiday.getType() == HolidayType.PUBLIC_HOLIDAY)
        .filter(holiday -> holiday.getDate().equals(date) || holiday.getActualDate().equals(date))
        .min(Comparator.comparing(Holiday::getPropertiesKey))
        .map(PublicHolidays::names);
  }

  private HolidayManager manager() {
    return HolidayManager.getInstance(
        ManagerParameters.create(country.toLowerCase(Locale.ROOT), new Properties()));
  }

  private String[] regions() {
    return region.map(code -> code.toLowerCase(Locale.ROOT)).stream().toArray(String[]::new);
  }

  private static Translated names(Holiday holiday) {
    return new Translated(
        NAMED_IN.entrySet().stream()
            .collect(toMap(Map.Entry::getKey, in -> holiday.getDescription(in.getValue()))));
  }
}
