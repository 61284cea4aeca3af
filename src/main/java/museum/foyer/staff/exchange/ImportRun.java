package museum.foyer.staff.exchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import museum.foyer.knowledge.exchange.ImportPlan;
import museum.foyer.platform.Problem;

/**
 * How far a long import is.
 *
 * @param done of {@code total} entries: all that were checked when they are being written, for they
 *     are written at once
 * @param report when it is done
 * @param problem when it was refused or failed
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ImportRun(
    String id,
    Phase phase,
    int done,
    int total,
    Optional<ImportReport> report,
    Optional<Problem> problem) {

  /** In their order; the last three are ends. */
  public enum Phase {
    CHECKING,
    WRITING,
    DONE,
    REFUSED,
    FAILED
  }

  static ImportRun started(String id) {
    return new ImportRun(id, Phase.CHECKING, 0, 0, Optional.empty(), Optional.empty());
  }

  ImportRun writing(ImportPlan plan) {
    int total = plan.items().size();
    return new ImportRun(id, Phase.WRITING, 0, total, report, problem);
  }

  ImportRun ended(ImportReport result) {
    int entries = result.counts().added() + result.counts().changed() + result.counts().unchanged();
    return new ImportRun(id, Phase.DONE, entries, entries, Optional.of(result), problem);
  }

  ImportRun failed(Phase end, Problem why) {
    return new ImportRun(id, end, done, total, report, Optional.of(why));
  }
}
