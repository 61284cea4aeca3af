package museum.foyer.platform;

import jakarta.ws.rs.core.EntityTag;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A revision's number as a strong entity tag (RFC 9110, 8.8.3). */
public final class Etag {

  private static final Pattern STRONG = Pattern.compile("\"([1-9][0-9]{0,8})\"");

  private Etag() {}

  public static EntityTag of(int revision) {
    return new EntityTag(Integer.toString(revision));
  }

  /**
   * The revision that an {@code If-Match} names. A list, {@code *} and weak tags name none that its
   * author can have read here.
   *
   * @throws ProblemException if it is missing, or cannot be the one of any revision
   */
  public static int expected(String ifMatch) {
    if (ifMatch == null || ifMatch.isBlank()) {
      throw new PreconditionException(
          ProblemException.Kind.PRECONDITION_REQUIRED,
          "if-match-required",
          "Say in If-Match which revision you have read: its ETag.");
    }
    Matcher tag = STRONG.matcher(ifMatch.strip());
    if (!tag.matches()) {
      throw new PreconditionException(
          ProblemException.Kind.PRECONDITION_FAILED,
          "changed-meanwhile",
          "This is not the ETag of a revision.");
    }
    return Integer.parseInt(tag.group(1));
  }

  /**
   * @throws ProblemException if an {@code If-Match} is missing or does not name this revision
   */
  public static void require(String ifMatch, int revision) {
    if (expected(ifMatch) != revision) {
      throw new PreconditionException(
          ProblemException.Kind.PRECONDITION_FAILED,
          "changed-meanwhile",
          "Somebody has changed it: its ETag is \"" + revision + "\" now.");
    }
  }

  /** Whether an {@code If-None-Match} names this revision, weakly compared. */
  public static boolean known(String ifNoneMatch, int revision) {
    return Optional.ofNullable(ifNoneMatch)
        .map(
            tags ->
                Pattern.compile(",")
                    .splitAsStream(tags)
                    .map(String::strip)
                    .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
                    .anyMatch(tag -> tag.equals("*") || tag.equals("\"" + revision + "\"")))
        .orElse(false);
  }

  private static final class PreconditionException extends ProblemException {

    private PreconditionException(Kind kind, String code, String message) {
      super(kind, code, message);
    }
  }
}
