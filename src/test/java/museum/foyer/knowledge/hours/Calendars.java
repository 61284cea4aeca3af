package museum.foyer.knowledge.hours;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.ZoneId;
import museum.foyer.knowledge.Validity;

/** Opening hours as they stand in a knowledge file, on a calendar. */
final class Calendars {

  static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private static final ObjectMapper YAML =
      YAMLMapper.builder().addModules(new Jdk8Module(), new JavaTimeModule()).build();

  private Calendars() {}

  /** In Paris, with the public holidays of France. */
  static OpeningCalendar of(String hours) {
    return of(hours, "FR", PARIS);
  }

  static OpeningCalendar of(String hours, String country, ZoneId zone) {
    try {
      OpeningHours read = YAML.readValue(hours, OpeningHours.class);
      return new OpeningCalendar(
          read, Validity.ALWAYS, new PublicHolidays(country, read.holidayRegion()), zone);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
