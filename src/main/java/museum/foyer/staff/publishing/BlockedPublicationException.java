package museum.foyer.staff.publishing;

import java.util.List;
import museum.foyer.platform.Problem;
import museum.foyer.platform.ProblemException;

/** Something speaks against publishing an item; nothing was changed. */
final class BlockedPublicationException extends ProblemException {

  private final transient List<Objection> objections;

  private BlockedPublicationException(List<Objection> objections, String message) {
    super(Kind.CONFLICT, "publication-blocked", message);
    this.objections = List.copyOf(objections);
  }

  static BlockedPublicationException of(List<Objection> objections) {
    boolean overridable = objections.stream().allMatch(Objection::overridable);
    return new BlockedPublicationException(
        objections,
        overridable
            ? "Something speaks against it; to publish all the same say why in 'override'."
            : "Something speaks against it that has to be put right first.");
  }

  List<Objection> objections() {
    return objections;
  }

  @Override
  public List<Problem.FieldError> errors() {
    return objections.stream()
        .map(
            objection ->
                new Problem.FieldError("/content" + objection.pointer(), objection.detail()))
        .toList();
  }
}
