package museum.foyer.platform;

/** Whoever changes something says which version of it they saw (RFC 9110, section 13). */
public final class IfMatch {

  private IfMatch() {}

  /** The strong entity tag of a version. */
  public static String tag(long version) {
    return "\"" + version + "\"";
  }

  /**
   * @param header {@code If-Match}; null if it was not sent
   * @throws ProblemException if it is missing or names another version
   */
  public static void require(String header, long version) {
    if (header == null) {
      throw PreconditionException.required();
    }
    for (String tag : header.split(",")) {
      if (tag.strip().equals(tag(version)) || tag.strip().equals("*")) {
        return;
      }
    }
    throw PreconditionException.failed(tag(version));
  }
}
