package museum.foyer.staff.console;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import museum.foyer.answering.Answers;
import museum.foyer.answering.desk.Desk;
import museum.foyer.answering.desk.Question;
import museum.foyer.knowledge.Language;
import museum.foyer.platform.Roles;
import museum.foyer.retrieval.Passages;
import museum.foyer.retrieval.Search;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The ranked passages alone. */
@Path("/api/v1/staff/search")
@RolesAllowed({Roles.EDITOR, Roles.PUBLISHER, Roles.ADMIN})
@Tag(name = "Staff: test console")
public class SearchResource {

  private static final int MOST = 50;

  private static final int USUAL = 10;

  /**
   * What to look for.
   *
   * @param locale BCP 47 tag of the page
   * @param asOf as in a question; only what is true on the day the question is about is found
   * @param limit most passages
   */
  record Wanted(
      @NotBlank
          @Size(max = ConsoleQuestion.LONGEST)
          @Pattern(regexp = ConsoleQuestion.SENDABLE, message = ConsoleQuestion.UNSENDABLE)
          @Schema(examples = "Where can I leave my bag?")
          String question,
      @Schema(examples = "en") Optional<@Size(max = 35) String> locale,
      @Schema(examples = "2026-12-24") Optional<@Size(max = 35) String> asOf,
      @Schema(examples = "10") Optional<@Min(1) @Max(MOST) Integer> limit) {}

  /**
   * @param language the question was read in
   * @param visitDate the day it is about
   * @param vectorWeight how much of a score is the vector's; the words have the rest
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record Ranking(
      Language language, LocalDate visitDate, double vectorWeight, List<FoundPassage> passages) {}

  private final Answers answers;
  private final Passages passages;
  private final Inquiries inquiries;

  SearchResource(Answers answers, Passages passages, Inquiries inquiries) {
    this.answers = answers;
    this.passages = passages;
    this.inquiries = inquiries;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Blocking
  @Operation(
      operationId = "searchPassages",
      summary = "Rank what the museum has written by a question, with the scores of each arm")
  public Ranking search(@NotNull @Valid Wanted wanted) {
    Question question =
        inquiries.of(
            new ConsoleQuestion(
                wanted.question(),
                wanted.asOf(),
                wanted.locale(),
                Optional.empty(),
                Optional.empty()));
    Desk desk = answers.understand(question);
    Search search =
        new Search(
            List.of(new Search.Query(question.text(), desk.language())),
            desk.language(),
            desk.visitDate(),
            wanted.limit().orElse(USUAL));
    return new Ranking(
        desk.language(),
        desk.visitDate(),
        passages.vectorWeight(desk.language()),
        passages.find(search).stream().map(FoundPassage::of).toList());
  }
}
