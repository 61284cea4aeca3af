package museum.foyer.knowledge;

import de.focus_shift.jollyday.core.parser.functions.CalculateGregorianEasterSunday;
import de.focus_shift.jollyday.core.parser.functions.CalculateJulianEasterSunday;
import java.time.LocalDate;
import java.time.Year;
import java.util.function.Function;

/** Easter Sunday of the western and of the orthodox churches, both in the calendar of today. */
public enum Easter {
  WESTERN(new CalculateGregorianEasterSunday()),
  ORTHODOX(new CalculateJulianEasterSunday());

  private final Function<Year, LocalDate> sunday;

  Easter(Function<Year, LocalDate> sunday) {
    this.sunday = sunday;
  }

  public LocalDate in(int year) {
    return sunday.apply(Year.of(year));
  }
}
