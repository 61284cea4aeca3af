package museum.foyer.staff.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import museum.foyer.knowledge.exchange.ImportPlan;
import museum.foyer.knowledge.rules.FileError;
import museum.foyer.knowledge.rules.Place;
import museum.foyer.platform.Problem;

/**
 * What an import did, or would do.
 *
 * @param digest to be sent back as {@code If-Match}, so that what was tried is what is done; empty
 *     with errors
 * @param applied whether it was done
 * @param moved whether the order of some entries changes
 * @param errors the first hundred of them, each with its row and column or its line
 * @param notes how the file was understood, and what in it was not
 */
public record ImportReport(
    String digest,
    boolean dryRun,
    boolean applied,
    Counts counts,
    boolean moved,
    List<ImportPlan.Ref> added,
    List<ImportPlan.Ref> changed,
    List<ImportPlan.Ref> retired,
    List<ImportPlan.Ref> unchanged,
    List<Problem.FieldError> errors,
    List<String> notes) {

  /** How many of each. */
  public record Counts(int added, int changed, int retired, int unchanged, int errors) {}

  static ImportReport of(ImportPlan plan, boolean dryRun, boolean applied) {
    return new ImportReport(
        plan.digest(),
        dryRun,
        applied,
        new Counts(
            plan.added().size(),
            plan.changed().size(),
            plan.retired().size(),
            plan.unchanged().size(),
            plan.totalErrors()),
        plan.moved(),
        plan.added(),
        plan.changed(),
        plan.retired(),
        plan.unchanged(),
        errors(plan),
        plan.notes());
  }

  static List<Problem.FieldError> errors(ImportPlan plan) {
    return plan.errors().stream().map(ImportReport::error).toList();
  }

  private static Problem.FieldError error(FileError error) {
    return new Problem.FieldError(error.pointer(), error.message(), at(error.place()));
  }

  private static Map<String, Object> at(Place place) {
    Map<String, Object> at = new LinkedHashMap<>();
    if (place instanceof Place.Position position) {
      at.put("line", position.line());
      at.put("column", position.column());
    } else if (place instanceof Place.Cell cell) {
      at.put("sheet", cell.sheet());
      at.put("row", cell.row());
      if (!cell.column().isEmpty()) {
        at.put("column", cell.column());
      }
    } else if (place instanceof Place.Held held) {
      at.put("known", held.section());
      at.put("key", held.key());
    }
    return at;
  }
}
