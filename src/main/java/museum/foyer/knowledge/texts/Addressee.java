package museum.foyer.knowledge.texts;

import java.time.LocalDate;
import museum.foyer.knowledge.Audience;
import museum.foyer.knowledge.Language;

/**
 * To whom something is said.
 *
 * @param day on which it is said, in the museum's zone
 */
public record Addressee(Language language, Audience audience, LocalDate day) {}
