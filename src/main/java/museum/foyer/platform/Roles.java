package museum.foyer.platform;

/**
 * What staff may do, for {@code @RolesAllowed}. Each role may also do what the ones before it may,
 * and every annotation says so by naming them all.
 */
public final class Roles {

  /** Writes drafts. */
  public static final String EDITOR = "editor";

  /** Also decides what visitors are told. */
  public static final String PUBLISHER = "publisher";

  /** Also looks after people, keys, settings and the export of conversations. */
  public static final String ADMIN = "admin";

  private Roles() {}
}
