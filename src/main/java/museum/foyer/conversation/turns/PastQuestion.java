package museum.foyer.conversation.turns;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import museum.foyer.answering.Outcome;
import museum.foyer.knowledge.Language;

/**
 * A question a visitor has asked, masked, and what was answered.
 *
 * @param askedAt when it counted as asked
 * @param asOf the day it asked about
 */
public record PastQuestion(
    String text,
    Language language,
    Optional<String> venue,
    Instant askedAt,
    LocalDate asOf,
    Outcome outcome,
    String answer) {}
