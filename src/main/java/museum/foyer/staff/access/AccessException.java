package museum.foyer.staff.access;

import museum.foyer.platform.ProblemException;

/** Something about accounts and keys that staff have to be told. */
public final class AccessException extends ProblemException {

  private static final long serialVersionUID = 1L;

  private AccessException(Kind kind, String code, String message) {
    super(kind, code, message);
  }

  static AccessException noAccount() {
    return new AccessException(Kind.NOT_FOUND, "no-such-account", "There is no such account.");
  }

  static AccessException nameTaken() {
    return new AccessException(
        Kind.CONFLICT, "account-exists", "There is an account of this name.");
  }

  static AccessException lastAdmin() {
    return new AccessException(
        Kind.CONFLICT,
        "last-admin",
        "This is the last active admin: make another one first, or nobody could let people in.");
  }

  static AccessException wrongPassword() {
    return new AccessException(
        Kind.FORBIDDEN, "wrong-password", "The current password is not right.");
  }

  static AccessException foreignPage() {
    return new AccessException(
        Kind.FORBIDDEN, "foreign-page", "Another website may not call this in your name.");
  }

  static AccessException formContent() {
    return new AccessException(
        Kind.UNSUPPORTED,
        "unsupported-media-type",
        "Send JSON (Content-Type: application/json) or one of the file types of an import.");
  }

  static AccessException mayNotReplace() {
    return new AccessException(
        Kind.PRECONDITION_REQUIRED,
        "precondition-required",
        "An account is made with If-None-Match: *, and changed with PATCH.");
  }
}
