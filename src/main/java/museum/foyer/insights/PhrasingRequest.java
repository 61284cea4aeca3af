package museum.foyer.insights;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import museum.foyer.knowledge.Language;

/**
 * A question becomes a phrasing of an entry.
 *
 * @param faq key of the entry
 * @param language of the phrasing; the questions' own if left out
 * @param question in the team's words; the newest wording if left out
 */
record PhrasingRequest(
    @NotBlank @Size(max = 100) String faq,
    Optional<Language> language,
    Optional<@Size(min = 1, max = 500) String> question) {}
