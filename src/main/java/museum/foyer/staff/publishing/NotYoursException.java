package museum.foyer.staff.publishing;

import museum.foyer.platform.ProblemException;

/** Somebody may use this address, but not for this. */
final class NotYoursException extends ProblemException {

  private NotYoursException(String message) {
    super(Kind.FORBIDDEN, "forbidden", message);
  }

  static NotYoursException onlyDrafts() {
    return new NotYoursException(
        "An editor drafts; publishing, scheduling and retiring is for publishers.");
  }
}
