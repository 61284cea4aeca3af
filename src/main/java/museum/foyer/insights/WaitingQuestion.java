package museum.foyer.insights;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import museum.foyer.knowledge.Language;

/**
 * A question that was not answered well and stands in no group yet.
 *
 * @param turn in which it was asked
 * @param text masked
 * @param words of it that say what it is about
 */
record WaitingQuestion(
    UUID turn, Instant at, Language language, String text, String normalized, Set<String> words) {}
