package museum.foyer.conversation.triage;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import museum.foyer.knowledge.Language;
import museum.foyer.knowledge.contacts.Concern;

/**
 * A step on the way to a person, or away from one.
 *
 * @param to how far the visitor is then
 * @param concern what for
 * @param contact how to reach the visitor, if they said it
 * @param sentences what is said to them
 * @param suggestions what they may want to answer
 */
public record Step(
    Handoff to,
    Optional<Concern> concern,
    Optional<PersonWanted.Contact> contact,
    Function<Language, List<String>> sentences,
    Function<Language, List<String>> suggestions) {}
