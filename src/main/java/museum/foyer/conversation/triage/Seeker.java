package museum.foyer.conversation.triage;

import java.time.ZonedDateTime;
import java.util.Optional;
import museum.foyer.knowledge.Audience;
import museum.foyer.knowledge.Language;

/**
 * A visitor who may want a person.
 *
 * @param handoff how far they are
 * @param topic what for, if that has been said
 * @param unknownInARow answers before this one that said "I do not know"
 * @param staysHere whether a person's answer reaches them here at any time: else an address is
 *     needed
 * @param language spoken last
 * @param now in the museum's zone
 */
public record Seeker(
    Handoff handoff,
    Optional<String> topic,
    int unknownInARow,
    boolean staysHere,
    Optional<Language> language,
    Audience audience,
    ZonedDateTime now) {}
