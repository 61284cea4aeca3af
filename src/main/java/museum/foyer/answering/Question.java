package museum.foyer.answering;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;
import museum.foyer.knowledge.Language;

/**
 * What a visitor asks.
 *
 * @param page language of the page it was asked on, if known
 * @param venue key of the venue it is about, if known
 * @param askedAt in the museum's zone; "today" and "tomorrow" count from here
 */
public record Question(
    String text, Optional<Language> page, Optional<String> venue, ZonedDateTime askedAt) {

  LocalDate today() {
    return askedAt.toLocalDate();
  }
}
