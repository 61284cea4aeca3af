package museum.foyer.channels.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import museum.foyer.answering.desk.Question;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A visitor's question.
 *
 * @param locale BCP 47 tag of the page; a language that is not served counts as none
 * @param venue key of a venue
 * @param asOf when the question counts as asked, in the museum's zone: a date (then at noon) or a
 *     date and time
 * @param earlier what the visitor has asked before in the same conversation, the most recent
 *     question last; a question takes from them what it leaves out ("and on Sunday?")
 */
record AskRequest(
    @NotNull
        @VisitorText
        @Schema(examples = "Are you open tomorrow?", maxLength = VisitorText.LONGEST)
        String question,
    Optional<@Size(max = 35) String> locale,
    Optional<@Size(max = 100) String> venue,
    Optional<@Size(max = 35) String> asOf,
    @Size(max = Question.MOST_EARLIER)
        @Schema(
            examples = "[\"How much is a ticket?\"]",
            maxItems = Question.MOST_EARLIER,
            required = false)
        List<@NotNull @VisitorText String> earlier) {

  AskRequest {
    earlier = earlier == null ? List.of() : earlier;
  }
}
