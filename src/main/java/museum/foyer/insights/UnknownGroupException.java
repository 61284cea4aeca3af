package museum.foyer.insights;

import museum.foyer.platform.ProblemException;

/** There is no such group, or its words are gone by now. */
final class UnknownGroupException extends ProblemException {

  private static final long serialVersionUID = 1L;

  private UnknownGroupException(String message) {
    super(Kind.NOT_FOUND, "unknown-questions", message);
  }

  static UnknownGroupException of(long id) {
    return new UnknownGroupException("There are no unanswered questions " + id + ".");
  }
}
