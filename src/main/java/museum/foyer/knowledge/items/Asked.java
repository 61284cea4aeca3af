package museum.foyer.knowledge.items;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;
import museum.foyer.knowledge.Language;
import museum.foyer.knowledge.Museum;
import museum.foyer.platform.InvalidParameterException;

/** Reads the parameters that every request for facts may carry. */
@ApplicationScoped
public class Asked {

  /** Years outside are typing errors, and far enough for computing with them to be slow. */
  private static final int FIRST_YEAR = 2000;

  private static final int LAST_YEAR = 2100;

  private final Items items;
  private final Clock clock;

  Asked(Items items, Clock clock) {
    this.items = items;
    this.clock = clock;
  }

  /** An ISO 8601 date; today in the museum's zone if left out. */
  public LocalDate date(String name, String text) {
    if (text == null) {
      return LocalDate.ofInstant(
          clock.instant(), items.museum().map(Museum::timeZone).orElse(ZoneOffset.UTC));
    }
    try {
      LocalDate date = LocalDate.parse(text);
      if (date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR) {
        return date;
      }
    } catch (DateTimeException e) {
      // told below, together with dates out of range
    }
    throw InvalidParameterException.of(name, "Not a date like 2026-12-24.");
  }

  /**
   * A moment in the museum's zone: an ISO 8601 instant, a local date and time, or a date (then at
   * noon); now if it is left out.
   *
   * @param name of the parameter, or its JSON pointer
   */
  public ZonedDateTime moment(String name, Optional<String> text) {
    ZoneId zone = items.museum().map(Museum::timeZone).orElse(ZoneOffset.UTC);
    return text.map(given -> moment(name, given, zone))
        .orElseGet(() -> clock.instant().atZone(zone));
  }

  private static ZonedDateTime moment(String name, String text, ZoneId zone) {
    try {
      if (text.length() <= "2026-11-24".length()) {
        return LocalDate.parse(text).atTime(LocalTime.NOON).atZone(zone);
      }
      return text.matches(".*(?:Z|[+-]\\d{2}:\\d{2})$")
          ? OffsetDateTime.parse(text).atZoneSameInstant(zone)
          : LocalDateTime.parse(text).atZone(zone);
    } catch (DateTimeException e) {
      throw InvalidParameterException.of(name, "Not an ISO 8601 date or date and time.");
    }
  }

  /** The language of a BCP 47 tag; the museum's first one if it is left out or not served. */
  public Language language(String tag) {
    return Optional.ofNullable(tag)
        .flatMap(Language::of)
        .or(() -> items.museum().flatMap(museum -> museum.languages().stream().findFirst()))
        .orElse(Language.EN);
  }
}
