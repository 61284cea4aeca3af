package museum.foyer.conversation;

import museum.foyer.platform.ProblemException;

/** There is no such conversation, or not for this caller: nobody learns which. */
public final class NoSuchConversationException extends ProblemException {

  private NoSuchConversationException(String code, String message) {
    super(Kind.NOT_FOUND, code, message);
  }

  public static NoSuchConversationException conversation() {
    return new NoSuchConversationException(
        "no-such-conversation", "There is no conversation with this id and this token.");
  }

  public static NoSuchConversationException message() {
    return new NoSuchConversationException(
        "no-such-message", "There is no such message in this conversation.");
  }
}
