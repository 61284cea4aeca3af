package museum.foyer.staff.keys;

import museum.foyer.platform.ProblemException;

/** Something about API keys that staff have to be told. */
final class KeyException extends ProblemException {

  private static final long serialVersionUID = 1L;

  private KeyException(Kind kind, String code, String message) {
    super(kind, code, message);
  }

  static KeyException none() {
    return new KeyException(Kind.NOT_FOUND, "no-such-key", "There is no such API key.");
  }

  static KeyException nameTaken() {
    return new KeyException(
        Kind.CONFLICT,
        "key-exists",
        "There is or was a key of this name: what it did stays under its name.");
  }

  static KeyException outOfScope() {
    return new KeyException(
        Kind.FORBIDDEN, "key-out-of-scope", "This API key was not made for this.");
  }
}
