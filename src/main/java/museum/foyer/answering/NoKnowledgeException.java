package museum.foyer.answering;

import museum.foyer.platform.ProblemException;

/** There is no museum to speak for yet. */
public final class NoKnowledgeException extends ProblemException {

  private NoKnowledgeException() {
    super(Kind.UNAVAILABLE, "no-knowledge", "No knowledge file has been imported yet.");
  }

  static NoKnowledgeException noMuseum() {
    return new NoKnowledgeException();
  }
}
