package museum.foyer.knowledge.texts;

import java.util.Optional;
import museum.foyer.knowledge.Audience;
import museum.foyer.knowledge.Translated;

/**
 * One thing Foyer says, in the museum's own words.
 *
 * @param audience left out: the general one
 * @param text in the languages the museum has it in
 */
public record StaffText(String key, Phrase says, Optional<Audience> audience, Translated text) {

  /** Who reads it. */
  public Audience readers() {
    return audience.orElse(Audience.GENERAL);
  }
}
