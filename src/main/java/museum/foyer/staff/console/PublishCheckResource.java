package museum.foyer.staff.console;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import museum.foyer.conversation.turns.PastQuestion;
import museum.foyer.knowledge.Kind;
import museum.foyer.knowledge.golden.GoldenQuestions;
import museum.foyer.platform.Roles;
import museum.foyer.staff.publishing.Collection;
import museum.foyer.staff.publishing.ItemDesk;
import museum.foyer.staff.publishing.Objection;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tries what publishing an item would do. Nothing is changed. */
@Path("/api/v1/staff/{collection:" + Collection.NAMES + "}/{key}/publish-check")
@RolesAllowed({Roles.EDITOR, Roles.PUBLISHER, Roles.ADMIN})
@Tag(name = "Staff: test console")
public class PublishCheckResource {

  private record Rehearsed(GoldenRuns.Run golden, List<String> after) {}

  private final ItemDesk desk;
  private final GoldenQuestions questions;
  private final GoldenRuns runs;
  private final PastAnswers past;

  PublishCheckResource(
      ItemDesk desk, GoldenQuestions questions, GoldenRuns runs, PastAnswers past) {
    this.desk = desk;
    this.questions = questions;
    this.runs = runs;
    this.past = past;
  }

  @POST
  @Produces(MediaType.APPLICATION_JSON)
  @Blocking
  @Operation(
      operationId = "checkPublication",
      summary = "Tell what speaks against publishing an item as it was last made",
      description =
          "Golden questions are asked as if it were published, without a model, and so are the last 200"
              + " questions of visitors: those answered otherwise are listed.")
  public PublishCheckReport check(
      @PathParam("collection") String name, @PathParam("key") String key) {
    Kind kind = Collection.of(name).kind();
    List<Objection> objections = desk.objections(kind, key);
    List<PastQuestion> asked = past.questions();
    List<String> before = past.to(asked);
    Rehearsed rehearsed =
        desk.rehearse(
            kind, key, () -> new Rehearsed(runs.ask(questions.published()), past.to(asked)));
    return new PublishCheckReport(
        objections,
        rehearsed.golden().results(),
        PastAnswers.between(asked, before, rehearsed.after()),
        rehearsed.golden().complete()
            && before.size() == asked.size()
            && rehearsed.after().size() == asked.size());
  }
}
