package museum.foyer.handoff;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import museum.foyer.conversation.triage.PersonWanted;
import museum.foyer.knowledge.Language;
import museum.foyer.knowledge.contacts.Concern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A visitor is to be answered by a person.
 *
 * @param contactPoint its key
 * @param owner who of the team answers for it
 * @param deadline when it is overdue
 * @param language in which the visitor is answered
 * @param contact how the visitor is reached outside of the conversation
 * @param takenBy who of staff answers, as they log in
 * @param remindedAt when the team was told that it is overdue
 */
@Schema(name = "VisitorRequest")
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Request(
    UUID id,
    UUID conversation,
    RequestState state,
    Concern topic,
    Optional<String> contactPoint,
    String owner,
    Optional<String> mailbox,
    Instant deadline,
    Language language,
    PersonWanted.Contact contact,
    Optional<String> takenBy,
    Instant createdAt,
    Optional<Instant> remindedAt) {

  private static final int SHORT = 8;

  /** Enough of its id to tell it from others in a list of mails. */
  String shortId() {
    return id.toString().substring(0, SHORT);
  }
}
