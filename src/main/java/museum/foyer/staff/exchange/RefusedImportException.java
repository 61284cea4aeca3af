package museum.foyer.staff.exchange;

import java.util.List;
import museum.foyer.knowledge.exchange.ImportPlan;
import museum.foyer.platform.Problem;
import museum.foyer.platform.ProblemException;

/** An import was not done; nothing has changed. */
final class RefusedImportException extends ProblemException {

  private final transient List<Problem.FieldError> errors;

  private RefusedImportException(
      Kind kind, String code, String message, List<Problem.FieldError> errors) {
    super(kind, code, message);
    this.errors = errors;
  }

  static RefusedImportException invalid(ImportPlan plan) {
    return new RefusedImportException(
        Kind.INVALID,
        "import-invalid",
        "Nothing was imported: " + plan.totalErrors() + " errors in the file.",
        ImportReport.errors(plan));
  }

  static RefusedImportException running() {
    return new RefusedImportException(
        Kind.CONFLICT,
        "import-running",
        "Another import is running. Please try again when it is done.",
        List.of());
  }

  static RefusedImportException stale() {
    return new RefusedImportException(
        Kind.PRECONDITION_FAILED,
        "precondition-failed",
        "The file or what the museum knows is no longer what was tried. Please try it again.",
        List.of());
  }

  @Override
  public List<Problem.FieldError> errors() {
    return errors;
  }
}
