package museum.foyer.staff.console;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import museum.foyer.answering.Answers;
import museum.foyer.answering.Outcome;
import museum.foyer.answering.desk.Question;
import museum.foyer.answering.trace.Explanation;
import museum.foyer.answering.trace.Manner;
import museum.foyer.platform.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;

/** Asks as a visitor would, and shows everything. */
@Path("/api/v1/staff/ask")
@RolesAllowed({Roles.EDITOR, Roles.PUBLISHER, Roles.ADMIN})
@Tag(name = "Staff: test console")
public class AskAsVisitorResource {

  private final Answers answers;
  private final Inquiries inquiries;

  AskAsVisitorResource(Answers answers, Inquiries inquiries) {
    this.answers = answers;
    this.inquiries = inquiries;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Blocking
  @ResponseHeader(name = "Cache-Control", value = "no-store")
  @Operation(
      operationId = "askAsVisitor",
      summary = "Answer as a visitor would be answered, and show how the answer comes about",
      description = "Nothing is kept. What a model is asked costs as much as a visitor's question.")
  public ExplainedAnswer ask(@NotNull @Valid ConsoleQuestion wanted) {
    Question question = inquiries.of(wanted);
    Heard heard = new Heard();
    Explanation explanation = new Explanation();
    Manner manner = new Manner(wanted.model().orElse(true), explanation);
    Outcome outcome = answers.answer(question, heard, manner).outcome();
    return ExplainedAnswer.of(question, heard, outcome, explanation, answers.thresholds());
  }
}
