package museum.foyer.conversation.triage;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import museum.foyer.knowledge.Language;

/**
 * A visitor is to be answered by a person: observers write it down in the transaction that keeps
 * it, and only that.
 *
 * @param topic what for, as the phrasebook calls it; empty: anything else
 * @param contact how to reach the visitor outside of the conversation, as given
 */
public record PersonWanted(
    UUID conversation,
    Optional<String> topic,
    Optional<Contact> contact,
    Language language,
    Instant at) {

  /** At least one of them. */
  public record Contact(Optional<String> name, Optional<String> email, Optional<String> phone) {}
}
