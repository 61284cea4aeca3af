package museum.foyer.platform;

import java.util.List;

/** A parameter that can be read but makes no sense. */
public final class InvalidParameterException extends ProblemException {

  private final String pointer;

  private InvalidParameterException(String pointer, String message) {
    super(Kind.INVALID, "invalid", message);
    this.pointer = pointer;
  }

  /**
   * @param pointer JSON pointer of the field, or the name of the query parameter
   */
  public static InvalidParameterException of(String pointer, String message) {
    return new InvalidParameterException(pointer, message);
  }

  @Override
  public List<Problem.FieldError> errors() {
    return List.of(new Problem.FieldError(pointer, getMessage()));
  }
}
