package museum.foyer.knowledge.items;

import java.util.Locale;
import museum.foyer.platform.ProblemException;

/** An item is not, or no longer, as its editor believes. */
public final class ItemException extends ProblemException {

  private ItemException(Kind problem, String code, String message) {
    super(problem, code, message);
  }

  static ItemException unknown(museum.foyer.knowledge.Kind kind, String key) {
    return new ItemException(
        Kind.NOT_FOUND, "unknown-item", "No " + name(kind) + " '" + key + "'.");
  }

  static ItemException unknownRevision(museum.foyer.knowledge.Kind kind, String key, int number) {
    return new ItemException(
        Kind.NOT_FOUND,
        "unknown-revision",
        "No revision " + number + " of " + name(kind) + " '" + key + "'.");
  }

  static ItemException taken(museum.foyer.knowledge.Kind kind, String key) {
    return new ItemException(
        Kind.CONFLICT,
        "key-taken",
        "There is a "
            + name(kind)
            + " '"
            + key
            + "' already; a retired one can be published anew.");
  }

  /** The one who changes it has an older revision in hand. */
  public static ItemException changedMeanwhile(int current) {
    return new ItemException(
        Kind.PRECONDITION_FAILED,
        "changed-meanwhile",
        "Somebody changed it meanwhile; the revision is now " + current + ". Read it again.");
  }

  /** What an import was planned from is no longer so. */
  static ItemException changedMeanwhile() {
    return new ItemException(
        Kind.PRECONDITION_FAILED,
        "changed-meanwhile",
        "Somebody changed what the museum knows meanwhile; nothing was written. Try it again.");
  }

  private static String name(museum.foyer.knowledge.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
