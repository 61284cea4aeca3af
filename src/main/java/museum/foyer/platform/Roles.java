package museum.foyer.platform;

/** What staff may. Every guard names all the roles it lets in. */
public final class Roles {

  /** Reads everything and drafts. */
  public static final String EDITOR = "editor";

  /** Also decides what visitors read. */
  public static final String PUBLISHER = "publisher";

  /** Also decides who may, and how Foyer is set. */
  public static final String ADMIN = "admin";

  private Roles() {}
}
