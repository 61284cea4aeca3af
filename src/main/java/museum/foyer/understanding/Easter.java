package museum.foyer.understanding;

import java.time.LocalDate;

/** Western Easter. */
final class Easter {

  private Easter() {}

  /** Easter Sunday by the anonymous Gregorian algorithm (Meeus, Jones, Butcher). */
  static LocalDate sunday(int year) {
    int golden = year % 19;
    int century = year / 100;
    int inCentury = year % 100;
    int epact =
        (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
    int weekday = (32 + 2 * (century % 4) + 2 * (inCentury / 4) - epact - inCentury % 4) % 7;
    int correction = (golden + 11 * epact + 22 * weekday) / 451;
    int day = epact + weekday - 7 * correction + 114;
    return LocalDate.of(year, day / 31, day % 31 + 1);
  }
}
