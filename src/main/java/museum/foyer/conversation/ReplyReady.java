package museum.foyer.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import museum.foyer.knowledge.Language;

/**
 * Something is to be sent to the visitor of a conversation: observers write it down in the
 * transaction that keeps it, and only that.
 *
 * @param message its id
 * @param author Foyer or staff
 * @param suggestions questions to go on with
 * @param heardAt when the visitor last wrote
 */
public record ReplyReady(
    UUID conversation,
    UUID message,
    Correspondent to,
    Author author,
    Optional<Language> language,
    String text,
    List<String> suggestions,
    Instant heardAt) {}
