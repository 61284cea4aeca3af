package museum.foyer.knowledge.hours;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import museum.foyer.knowledge.CalendarDay;

/** What an exception is {@code on}: one day of the calendar, or every public holiday. */
public sealed interface Occasion {

  @JsonCreator
  static Occasion parse(String text) {
    return text.equals(PublicHoliday.NAME)
        ? new PublicHoliday()
        : new OneDay(CalendarDay.parse(text));
  }

  /** As in the knowledge file. */
  @JsonValue
  @Override
  String toString();

  record OneDay(CalendarDay day) implements Occasion {
    @Override
    public String toString() {
      return day.toString();
    }
  }

  record PublicHoliday() implements Occasion {

    private static final String NAME = "public-holidays";

    @Override
    public String toString() {
      return NAME;
    }
  }
}
