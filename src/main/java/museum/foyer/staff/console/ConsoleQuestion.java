package museum.foyer.staff.console;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A question as a visitor would ask it.
 *
 * @param asOf when it counts as asked: an ISO 8601 instant, or a date (then at noon) or date and
 *     time of the museum; left out: now
 * @param locale BCP 47 tag of the page; a language that is not served counts as none
 * @param venue key of a venue
 * @param model whether a model may phrase the answer; left out: as visitors get it
 */
record ConsoleQuestion(
    @NotBlank
        @Size(max = LONGEST)
        @Pattern(regexp = SENDABLE, message = UNSENDABLE)
        @Schema(examples = "Are you open on Easter Monday?", maxLength = LONGEST)
        String question,
    @Schema(examples = "2026-12-24T10:00") Optional<@Size(max = 35) String> asOf,
    @Schema(examples = "en") Optional<@Size(max = 35) String> locale,
    @Schema(examples = "main") Optional<@Size(max = 100) String> venue,
    @Schema(examples = "false") Optional<Boolean> model) {

  /** As many characters as visitors may send. */
  static final int LONGEST = 500;

  /** No NUL, which PostgreSQL cannot store, and no half of a character. */
  static final String SENDABLE = "[^\\x00\\p{Cs}]*";

  static final String UNSENDABLE = "must have no control characters or broken surrogates";
}
