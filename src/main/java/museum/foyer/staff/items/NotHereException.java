package museum.foyer.staff.items;

import museum.foyer.platform.ProblemException;

/** Something is asked of a collection that another one does. */
final class NotHereException extends ProblemException {

  private NotHereException(String message) {
    super(Kind.CONFLICT, "only-a-view", message);
  }

  static NotHereException onlyAView(String collection) {
    return new NotHereException(
        "'" + collection + "' shows a part of the venues: create and retire them there.");
  }
}
