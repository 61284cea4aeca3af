package museum.foyer.channels.web;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import java.util.Optional;
import java.util.UUID;
import museum.foyer.conversation.Conversation;
import museum.foyer.conversation.Conversations;
import museum.foyer.conversation.NoSuchConversationException;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/**
 * Which conversation a call is about, and the proof that it is the visitor's own. A wrong id, a
 * wrong token and none are refused alike.
 */
public final class OwnConversation {

  @PathParam("id")
  public String id;

  @HeaderParam("Conversation-Token")
  @Parameter(description = "The token that was told when the conversation was opened.")
  public Optional<String> token;

  Conversation in(Conversations conversations) {
    return conversations.find(
        uuid(id).orElseThrow(NoSuchConversationException::conversation), token.orElse(""));
  }

  static Optional<UUID> uuid(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
